package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ANOTHER_VERIFIER_NEEDED;
import static id.jejak.command.commitment.CommitmentRule.EVIDENCE_INCOMPLETE;
import static id.jejak.command.commitment.CommitmentRule.GO_LIVE_IN_THE_FUTURE;
import static id.jejak.command.commitment.CommitmentRule.NOTHING_DECLARED;
import static id.jejak.command.commitment.CommitmentRule.NOT_PILOTING;
import static id.jejak.command.commitment.CommitmentRule.PREPARATION_INCOMPLETE;
import static id.jejak.command.commitment.CommitmentRule.PREPARATION_NEEDS_AN_APPROVED_PLAN;
import static id.jejak.command.commitment.CommitmentRule.SELF_VERIFICATION;
import static id.jejak.command.commitment.CommitmentRule.TOO_FEW_DOCUMENTS;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DeclareImplemented;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.Stage.Implemented;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanApproved;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.command.commitment.Stage.Verified;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.policy.Bond.Shown;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The decisions from an approved plan to a verified replica. */
final class Replicating {

    private Replicating() {}

    static List<ReplicationCommitmentEvent> formTeam(Known state, FormTeam c) {
        return prepare(
                state,
                PilotEvidence.TEAM,
                new ReplicationTeamFormed(c.commitment(), c.decree(), c.act().provenance()));
    }

    static List<ReplicationCommitmentEvent> contactOrigin(Known state, ContactOrigin c) {
        return prepare(
                state,
                PilotEvidence.ORIGIN,
                new OriginContacted(c.commitment(), c.outcome(), c.act().provenance()));
    }

    static List<ReplicationCommitmentEvent> finishDesign(Known state, FinishDesign c) {
        return prepare(
                state,
                PilotEvidence.DESIGN,
                new AdaptationDesigned(c.commitment(), c.summary(), c.act().provenance()));
    }

    static List<ReplicationCommitmentEvent> startPilot(Known state, StartPilot c) {
        return switch (state.stage()) {
            case PlanApproved _ -> startPilot(Set.of(), state, c);
            case Preparing(var done) -> startPilot(done, state, c);
            case Piloting _ -> List.of();
            default -> throw new Rejection(PREPARATION_NEEDS_AN_APPROVED_PLAN);
        };
    }

    static List<ReplicationCommitmentEvent> declare(Known state, DeclareImplemented c) {
        return switch (state.stage()) {
            case Piloting _, Stage.ImplementationRejected _ -> declare(shown(state), c.policy(state), c);
            default -> throw new Rejection(NOT_PILOTING);
        };
    }

    static List<ReplicationCommitmentEvent> verify(Known state, VerifyImplementation c) {
        return switch (state.stage()) {
            case Implemented implemented -> {
                Rejection.unless(!implemented.declaredBy().equals(c.act().person()), SELF_VERIFICATION);
                yield List.of(accept(shown(state).accepted(), c.policy(state), c));
            }
            case Verified _ -> List.of();
            default -> throw new Rejection(NOTHING_DECLARED);
        };
    }

    static List<ReplicationCommitmentEvent> reject(Known state, RejectImplementation c) {
        return switch (state.stage()) {
            case Implemented _ ->
                List.of(new ImplementationRejected(
                        c.commitment(), c.reason(), c.act().provenance()));
            default -> throw new Rejection(NOTHING_DECLARED);
        };
    }

    private static List<ReplicationCommitmentEvent> prepare(
            Known state, PilotEvidence step, ReplicationCommitmentEvent event) {
        return switch (state.stage()) {
            case Preparing preparing when preparing.done().contains(step) -> List.of();
            case PlanApproved _, Preparing _ -> List.of(event);
            default -> throw new Rejection(PREPARATION_NEEDS_AN_APPROVED_PLAN);
        };
    }

    private static List<ReplicationCommitmentEvent> startPilot(Set<PilotEvidence> done, Known state, StartPilot c) {
        Rejection.unless(c.policy(state).evidence().missingBeforePilot(done).isEmpty(), PREPARATION_INCOMPLETE);
        return List.of(new PilotStarted(c.commitment(), c.place(), c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> declare(Shown shown, CyclePolicy policy, DeclareImplemented c) {
        var asked = policy.evidence();
        var zone = c.act().provenance().occurredAt().zone();
        Rejection.unless(!c.goLiveOn().isAfter(LocalDate.ofInstant(c.act().at(), zone)), GO_LIVE_IN_THE_FUTURE);
        Rejection.unless(asked.missingBeforeDeclaration(shown.replica()).isEmpty(), EVIDENCE_INCOMPLETE);
        Rejection.unless(documents(c) >= asked.liveServiceDocuments(), TOO_FEW_DOCUMENTS);
        return List.of(new ImplementationDeclared(
                c.commitment(),
                c.goLiveOn(),
                c.evidence(),
                c.act().person(),
                c.act().provenance()));
    }

    /** The same document twice shows no more than once. */
    private static long documents(DeclareImplemented c) {
        return c.evidence().stream().distinct().count();
    }

    /** As many different persons as the policy asks for; the last of them verifies it. */
    private static ReplicationCommitmentEvent accept(Set<PersonId> before, CyclePolicy policy, VerifyImplementation c) {
        var accepted = new HashSet<>(before);
        var isAnother = accepted.add(c.act().person());
        if (accepted.size() >= policy.reviewers()) {
            return new ImplementationVerified(
                    c.commitment(), c.findings(), c.act().provenance());
        }
        Rejection.unless(isAnother, ANOTHER_VERIFIER_NEEDED);
        return new ImplementationAccepted(
                c.commitment(), c.findings(), c.act().person(), c.act().provenance());
    }

    private static Shown shown(Known state) {
        return Objects.requireNonNull(state.bond()).shown();
    }
}
