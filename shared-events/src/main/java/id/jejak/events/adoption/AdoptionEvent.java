package id.jejak.events.adoption;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;

/** What can happen to a region's claim on an innovation. */
public sealed interface AdoptionEvent extends DomainEvent {

    AdoptionId adoption();

    CommitmentId commitment();

    /** From now on no other live commitment may stand for the same region and innovation. */
    record AdoptionClaimed(AdoptionId adoption, CommitmentId commitment, Provenance provenance)
            implements AdoptionEvent {}

    /** The commitment ended, so the region may commit to the innovation again. */
    record AdoptionReleased(AdoptionId adoption, CommitmentId commitment, Provenance provenance)
            implements AdoptionEvent {}
}
