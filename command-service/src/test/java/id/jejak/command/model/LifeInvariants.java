package id.jejak.command.model;

import static id.jejak.command.model.History.events;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.jejak.events.adoption.AdoptionEvent.AdoptionReleased;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryDisqualified;
import id.jejak.events.competition.EntryEvent.EntryNotSelected;
import id.jejak.events.competition.EntryEvent.EntryRejectedAdmin;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds of beginnings and ends. */
final class LifeInvariants {

    /** What must have happened to a commitment before. */
    private static final Map<Class<?>, Set<Class<?>>> NEEDS = Map.ofEntries(
            Map.entry(PlanSubmitted.class, Set.of(CommitmentSigned.class)),
            Map.entry(PlanApproved.class, Set.of(PlanSubmitted.class)),
            Map.entry(PlanRevised.class, Set.of(PlanApproved.class)),
            Map.entry(ReplicationTeamFormed.class, Set.of(PlanApproved.class)),
            Map.entry(OriginContacted.class, Set.of(PlanApproved.class)),
            Map.entry(AdaptationDesigned.class, Set.of(PlanApproved.class)),
            Map.entry(
                    PilotStarted.class,
                    Set.of(ReplicationTeamFormed.class, OriginContacted.class, AdaptationDesigned.class)),
            Map.entry(ProgressReported.class, Set.of(PlanApproved.class)),
            Map.entry(QuarterEvaluated.class, Set.of(PlanApproved.class)),
            Map.entry(ImplementationDeclared.class, Set.of(PilotStarted.class)),
            Map.entry(ImplementationAccepted.class, Set.of(ImplementationDeclared.class)),
            Map.entry(ImplementationVerified.class, Set.of(ImplementationDeclared.class)),
            Map.entry(ImplementationRejected.class, Set.of(ImplementationDeclared.class)),
            Map.entry(ReplicationSustained.class, Set.of(ImplementationVerified.class)),
            Map.entry(ReplicationStopped.class, Set.of(ImplementationVerified.class)),
            Map.entry(CommitmentLapsed.class, Set.of(LapseNoticeGiven.class)));

    private LifeInvariants() {}

    /**
     * What stood behind a signature may still turn out otherwise, and so may what something was made from; and whoever
     * objected to an entry that has fallen is owed an answer. Nothing else happens to what has ended.
     */
    static Stream<String> afterTheEnd(History history) {
        return history.streams()
                .flatMap(stream -> stream.stream()
                        .dropWhile(entry -> !isEnd(entry))
                        .skip(1)
                        .filter(entry -> !(entry.event() instanceof CommitmentAuthorityChanged
                                || entry.event() instanceof LineageRecorded
                                || entry.event() instanceof ObjectionDecided))
                        .map(entry -> entry + " happened to something that had ended"));
    }

    /** Each step of a replica rests on those before it. */
    static Stream<String> outOfOrder(History history) {
        return history.entries().stream()
                .filter(entry -> !history.before(entry, entry.stream())
                        .map(earlier -> earlier.event().getClass())
                        .collect(toSet())
                        .containsAll(NEEDS.getOrDefault(entry.event().getClass(), Set.of())))
                .map(entry -> entry + " came before its time");
    }

    static Stream<String> lapsedTooSoon(History history) {
        return history.all(CommitmentLapsed.class)
                .filter(entry -> events(history.before(entry, entry.stream()), LapseNoticeGiven.class)
                        .reduce((_, later) -> later)
                        .filter(notice -> notice.answerBy().isBefore(day(entry)))
                        .isEmpty())
                .map(entry -> entry + " lapsed with time left, or unwarned");
    }

    private static LocalDate day(Entry entry) {
        return entry.event().provenance().occurredAt().day();
    }

    static Stream<String> rivals(History history) {
        return history
                .all(CommitmentProposed.class)
                .collect(groupingBy(LifeInvariants::adoption, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(proposals -> rivals(history, proposals));
    }

    /** Each begins when the one before it has ended. */
    private static Stream<String> rivals(History history, List<Entry> proposals) {
        return IntStream.range(1, proposals.size())
                .filter(i -> history.before(proposals.get(i), proposals.get(i - 1).stream())
                        .noneMatch(LifeInvariants::isEnd))
                .mapToObj(i -> proposals.get(i) + " has a rival in " + proposals.get(i - 1));
    }

    static Stream<String> claimsKept(History history) {
        return history.entries().stream()
                .filter(LifeInvariants::isEndOfCommitment)
                .filter(end -> history.of(adoption(history.of(end.stream()).getFirst())).stream()
                        .noneMatch(entry -> entry.event() instanceof AdoptionReleased released
                                && released.commitment().toString().equals(end.stream())))
                .map(end -> end + " did not make room for another");
    }

    static boolean isEnd(Entry entry) {
        return isEndOfCommitment(entry)
                || entry.event() instanceof CycleClosed
                || entry.event() instanceof InnovationWithdrawn
                || entry.event() instanceof InnovationDiscontinued
                || entry.event() instanceof InstrumentRevoked
                || entry.event() instanceof EntryRejectedAdmin
                || entry.event() instanceof EntryNotSelected
                || entry.event() instanceof EntryAwarded
                || entry.event() instanceof EntryDisqualified;
    }

    private static boolean isEndOfCommitment(Entry entry) {
        return entry.event() instanceof CommitmentWithdrawn
                || entry.event() instanceof CommitmentDropped
                || entry.event() instanceof CommitmentLapsed
                || entry.event() instanceof ReplicationDiscontinued
                || entry.event() instanceof ReplicationStopped;
    }

    private static AdoptionId adoption(Entry proposal) {
        var proposed = (CommitmentProposed) proposal.event();
        return AdoptionId.of(proposed.region(), proposed.innovation());
    }
}
