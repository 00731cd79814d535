package id.jejak.events.competition;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;

/** What can happen to the list of what an innovation has been awarded, in whichever editions. */
public sealed interface AwardEvent extends DomainEvent {

    AwardsId awards();

    /**
     * An award came onto the list, to which later editions hold the innovation.
     *
     * @param entry the entry that was awarded
     */
    record AwardRemembered(AwardsId awards, EntryId entry, String tier, Provenance provenance) implements AwardEvent {}
}
