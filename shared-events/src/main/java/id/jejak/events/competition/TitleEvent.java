package id.jejak.events.competition;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;

/** What can happen to a title in an edition. */
public sealed interface TitleEvent extends DomainEvent {

    TitleId title();

    /** An entry has this title, and no other entry of the edition can have it: not even once that one is out. */
    record TitleClaimed(TitleId title, EntryId entry, Provenance provenance) implements TitleEvent {}
}
