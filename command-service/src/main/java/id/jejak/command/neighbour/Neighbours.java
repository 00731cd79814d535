package id.jejak.command.neighbour;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.jejak.command.act.Mandate;
import id.jejak.events.DomainEvent;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.AwardsId;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.competition.TitleId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeId;
import id.jejak.events.policy.Bond;
import id.jejak.events.policy.Correction;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at other aggregates without taking part in them: their streams are read and folded, nothing is locked.
 *
 * <p>What is seen here may be outdated by the time a decision is stored. Only facts that may be a moment old belong
 * here; what must hold exactly is held by a stream of its own, as an adoption is.
 */
@Component
public class Neighbours {

    private final EventStore events;

    Neighbours(EventStore events) {
        this.events = events;
    }

    /** The terms of a cycle; empty where there is none. */
    public Optional<CycleTerms> cycle(CycleId cycle) {
        return CycleTerms.of(history(cycle, ReplicationCycleEvent.class));
    }

    /** Where a commitment stands; empty where there is none. */
    public Optional<CommitmentStanding> commitment(CommitmentId commitment) {
        return CommitmentStanding.of(history(commitment, ReplicationCommitmentEvent.class));
    }

    /** How the replica of a commitment is watched; empty where there is no such commitment. */
    public Optional<Watch> watch(CommitmentId commitment) {
        return Watch.of(history(commitment, ReplicationCommitmentEvent.class));
    }

    /** Until which days the notices of lapse that a commitment was given let it answer, the latest last. */
    public List<LocalDate> notices(CommitmentId commitment) {
        return history(commitment, LapseNoticeGiven.class).stream()
                .map(LapseNoticeGiven::answerBy)
                .toList();
    }

    /** Whether an innovation stands in the catalogue; empty where there is no such innovation. */
    public Optional<Boolean> isCatalogued(InnovationId innovation) {
        return isCatalogued(history(innovation, InnovationEvent.class));
    }

    /** Whether the innovation with that history stands in the catalogue; empty where there is none. */
    public static Optional<Boolean> isCatalogued(List<InnovationEvent> history) {
        return Catalogue.holds(history);
    }

    /** What is on record of those origins. */
    public Descent descent(List<Origin> origins) {
        var adoptions = new HashMap<CommitmentId, AdoptionId>();
        for (var origin : origins) {
            var commitment = origin.commitment();
            if (commitment != null) {
                commitment(commitment).ifPresent(standing -> adoptions.put(commitment, standing.adoption()));
            }
        }
        return Descent.of(
                origins.stream().map(Origin::innovation).toList(),
                innovation -> history(innovation, InnovationEvent.class),
                adoptions);
    }

    /** The cycle an instrument belongs to; empty where there is no such instrument. */
    public Optional<CycleId> instrument(InstrumentId instrument) {
        return history(instrument, InstrumentDrafted.class).stream().findFirst().map(InstrumentDrafted::cycle);
    }

    /** What was recorded of a signature at first; empty where the instrument bears none of that id. */
    public Optional<SignatureRecorded> signature(InstrumentId instrument, SignatureId signature) {
        return history(instrument, SignatureRecorded.class).stream()
                .filter(recorded -> recorded.signature().equals(signature))
                .findFirst();
    }

    /** What the components of a commitment's innovation are called in its transfer kits; empty where it has none. */
    public Optional<Set<String>> kitOf(CommitmentId commitment) {
        return history(commitment, CommitmentProposed.class).stream()
                .findFirst()
                .flatMap(proposed -> Catalogue.components(history(proposed.innovation(), InnovationEvent.class)));
    }

    /** The capacity in which a commitment was signed, where the record of its signature was corrected since. */
    public Optional<Capacity> correctedCapacity(CommitmentId commitment) {
        return Optional.ofNullable(Bond.of(history(commitment, ReplicationCommitmentEvent.class)))
                .flatMap(bond -> Correction.ofCapacity(
                        history(bond.instrument(), SigningInstrumentEvent.class), bond.signature()));
    }

    /** How a deadline was set, the last time it was; empty where there is none. */
    public Optional<DeadlineSet> deadline(DeadlineId deadline) {
        return history(deadline, DeadlineSet.class).stream().reduce((_, later) -> later);
    }

    /** Until when something was owed, as was told last; empty where there is no such deadline. */
    public Optional<Promise> promise(DeadlineId deadline) {
        return Promise.of(history(deadline, DeadlineEvent.class));
    }

    /** Who can do what a deadline waits for. Who answers a plan is for the policy to say that its commitment stands under. */
    public Set<Role> owedBy(DeadlineId deadline) {
        return switch (deadline.kind()) {
            case PLAN_REVIEW -> approversOf(deadline);
            case PLAN, MANDATE, EXECUTION, LAPSE_NOTICE, PROGRESS, EVALUATION, SUSTAINABILITY ->
                Set.of(deadline.kind().owedBy());
        };
    }

    private Set<Role> approversOf(DeadlineId deadline) {
        return deadline(deadline)
                .flatMap(set -> set.subject() instanceof DeadlineSubject.OfCommitment owed
                        ? commitment(owed.commitment())
                        : Optional.empty())
                .flatMap(standing -> cycle(standing.cycle()).flatMap(terms -> terms.version(standing.policyVersion())))
                .map(policy ->
                        policy.approvers().stream().map(PlanApprover::role).collect(toUnmodifiableSet()))
                .orElse(Set.of(deadline.kind().owedBy()));
    }

    /** What a delegation of an office allows; empty where none is named or the office never gave it. */
    public Optional<Mandate> mandate(OfficeId office, @Nullable DelegationId delegation) {
        return delegation == null ? Optional.empty() : Mandates.of(history(office, OfficeEvent.class), delegation);
    }

    /** What one event of an instrument says of a signature; empty where it says nothing of it, or there is none. */
    public Optional<Particulars> saidOf(SignatureId signature, InstrumentId instrument, UUID event) {
        return events.readEvents(instrument.toString())
                .asStream()
                .filter(message -> message.getIdentifier().equals(event.toString()))
                .map(Message::getPayload)
                .filter(SigningInstrumentEvent.class::isInstance)
                .map(SigningInstrumentEvent.class::cast)
                .flatMap(said -> saidOf(signature, said).stream())
                .findFirst();
    }

    private static Optional<Particulars> saidOf(SignatureId signature, SigningInstrumentEvent event) {
        return switch (event) {
            case SignatureRecorded e when e.signature().equals(signature) -> Optional.of(e.particulars());
            case SignatureCorrected e when e.signature().equals(signature) -> Optional.of(e.after());
            default -> Optional.empty();
        };
    }

    /** The terms of an edition of the competition; empty where there is none. */
    public Optional<EditionTerms> competition(CompetitionId competition) {
        return EditionTerms.of(history(competition, CompetitionEvent.class));
    }

    /** The entry that has a title; empty while nobody has it. */
    public Optional<EntryId> title(TitleId title) {
        return history(title, TitleClaimed.class).stream().findFirst().map(TitleClaimed::entry);
    }

    /** What an innovation has been awarded in earlier editions, the latest last. */
    public List<String> awards(InnovationId innovation) {
        return history(AwardsId.of(innovation), AwardRemembered.class).stream()
                .map(AwardRemembered::tier)
                .toList();
    }

    /** Whose an innovation is and who stands behind it; empty where there is no such innovation. */
    public Optional<InnovationStanding> innovation(InnovationId innovation) {
        return InnovationStanding.of(history(innovation, InnovationEvent.class));
    }

    private <E extends DomainEvent> List<E> history(Object id, Class<E> family) {
        return Reading.of(id.toString(), this::read).stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }

    private List<?> read(String stream) {
        return events.readEvents(stream).asStream().map(Message::getPayload).toList();
    }
}
