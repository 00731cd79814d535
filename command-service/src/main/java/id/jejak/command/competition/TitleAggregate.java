package id.jejak.command.competition;

import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.competition.TitleId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A title within an edition. It is claimed once and never let go: the claim is the only event its stream can hold. */
@Aggregate(type = "EntryTitle", cache = "aggregateCache")
class TitleAggregate {

    @AggregateIdentifier
    @Nullable TitleId id;

    TitleAggregate() {}

    /** Born with the entry that has it; a second birth is what the journal refuses. */
    TitleAggregate(SubmitEntry command) {
        var title = TitleId.of(command.entry().competition(), command.title());
        AggregateLifecycle.apply(
                new TitleClaimed(title, command.entry(), command.act().provenance()));
    }

    @EventSourcingHandler
    void on(TitleEvent event) {
        id = event.title();
    }
}
