package id.jejak.command.model;

import static id.jejak.command.model.History.events;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import java.util.stream.Stream;

/** What holds of who may check whom. */
final class DutyInvariants {

    private DutyInvariants() {}

    /** Good authority, or two persons who do without it. */
    static Stream<String> approvedOnNoAuthority(History history) {
        return history.all(PlanApproved.class)
                .filter(entry -> !authorityBehind(history, entry).isGood() && !isOverridden(history, entry))
                .map(entry -> entry + " stands on an authority that is " + authorityBehind(history, entry));
    }

    private static boolean isOverridden(History history, Entry approval) {
        var version = ((PlanApproved) approval.event()).planVersion();
        return authorityBehind(history, approval) != AuthorityStatus.REVOKED
                && events(history.before(approval, approval.stream()), PlanOverrideConfirmed.class)
                        .anyMatch(confirmed -> confirmed.planVersion() == version
                                && confirmed.confirmedBy().equals(approval.person()));
    }

    static Stream<String> overriddenByOne(History history) {
        return history.all(PlanOverrideConfirmed.class)
                .filter(entry -> !isByTwo(history, entry, (PlanOverrideConfirmed) entry.event()))
                .map(entry -> entry + " is no second person's");
    }

    private static boolean isByTwo(History history, Entry entry, PlanOverrideConfirmed confirmed) {
        return !confirmed.confirmedBy().equals(confirmed.requestedBy())
                && events(history.before(entry, entry.stream()), PlanOverrideRequested.class)
                        .anyMatch(requested -> requested.planVersion() == confirmed.planVersion()
                                && requested.requestedBy().equals(confirmed.requestedBy()));
    }

    private static AuthorityStatus authorityBehind(History history, Entry approval) {
        return events(history.before(approval, approval.stream()), ReplicationCommitmentEvent.class)
                .reduce(
                        AuthorityStatus.UNVERIFIED,
                        (authority, event) -> switch (event) {
                            case CommitmentSigned e -> e.authority();
                            case CommitmentAuthorityChanged e -> e.authority();
                            default -> authority;
                        },
                        (_, later) -> later);
    }

    static Stream<String> approvedByTheAuthor(History history) {
        return history.all(PlanApproved.class)
                .filter(entry -> authors(history.before(entry, entry.stream()))
                        .reduce((_, later) -> later)
                        .filter(author -> !author.equals(entry.person()))
                        .isEmpty())
                .map(entry -> entry + " approves its own author's plan, or none");
    }

    private static Stream<PersonId> authors(Stream<Entry> entries) {
        return events(entries, ReplicationCommitmentEvent.class).mapMulti((event, authors) -> {
            if (event instanceof PlanSubmitted plan) authors.accept(plan.author());
            if (event instanceof PlanRevised plan) authors.accept(plan.author());
        });
    }

    static Stream<String> verifiedByTheirOwn(History history) {
        return history.all(ImplementationVerified.class)
                .filter(entry -> isOfTheRegion(history, entry) || isTheDeclarer(history, entry))
                .map(entry -> entry + " is not from elsewhere");
    }

    private static boolean isOfTheRegion(History history, Entry verification) {
        var proposed = (CommitmentProposed)
                history.of(verification.stream()).getFirst().event();
        return proposed.region().equals(verification.metadata().actor().region());
    }

    private static boolean isTheDeclarer(History history, Entry verification) {
        return events(history.before(verification, verification.stream()), ImplementationDeclared.class)
                .anyMatch(declared -> declared.declaredBy().equals(verification.person()));
    }

    static Stream<String> endorsedByTheProposer(History history) {
        return history.all(InnovationEndorsed.class)
                .filter(entry -> history.before(entry, entry.stream())
                        .filter(earlier -> earlier.event() instanceof InnovationProposed
                                || earlier.event() instanceof ProposalRevised)
                        .anyMatch(earlier -> earlier.person().equals(entry.person())))
                .map(entry -> entry + " endorses its own proposal");
    }

    static Stream<String> correctedByOne(History history) {
        return history.all(SignatureCorrected.class)
                .filter(entry -> !isProposedByAnother(history, entry))
                .map(entry -> entry + " is no second person's");
    }

    private static boolean isProposedByAnother(History history, Entry correction) {
        var corrected = (SignatureCorrected) correction.event();
        return history.before(correction, correction.stream())
                .anyMatch(earlier -> earlier.event() instanceof SignatureCorrectionProposed proposed
                        && proposed.correction().equals(corrected.correction())
                        && !earlier.person().equals(correction.person()));
    }
}
