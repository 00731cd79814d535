package id.jejak.events.cycle;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.region.RegionCode;

/** What can happen to a replication cycle. */
public sealed interface ReplicationCycleEvent extends DomainEvent {

    CycleId cycle();

    /**
     * A hub opened a round of the programme.
     *
     * @param hub the province that runs it
     * @param legalBasis the decree that makes the province a hub
     */
    record CycleOpened(
            CycleId cycle, String name, RegionCode hub, String legalBasis, CyclePolicy policy, Provenance provenance)
            implements ReplicationCycleEvent {}

    /** A team was named to advise the regions. */
    record MentorAppointed(CycleId cycle, String mentor, Provenance provenance) implements ReplicationCycleEvent {}

    /** A government was asked to take part; those who were asked are the risk set of every later study. */
    record RegionInvited(CycleId cycle, RegionCode region, Provenance provenance) implements ReplicationCycleEvent {}

    /** A government that was asked said no. */
    record RegionDeclined(CycleId cycle, RegionCode region, String reason, Provenance provenance)
            implements ReplicationCycleEvent {}

    /** Choosing is over: instruments may be signed. */
    record SigningStarted(CycleId cycle, Provenance provenance) implements ReplicationCycleEvent {}

    /** Signing is over: plans are carried out. */
    record ExecutionStarted(CycleId cycle, Provenance provenance) implements ReplicationCycleEvent {}

    /** The round is over. */
    record CycleClosed(CycleId cycle, String reason, Provenance provenance) implements ReplicationCycleEvent {}
}
