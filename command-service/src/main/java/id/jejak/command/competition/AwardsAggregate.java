package id.jejak.command.competition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.AwardsId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Awards} to Axon and decides nothing. */
@Aggregate(type = "InnovationAwards", cache = "aggregateCache")
class AwardsAggregate {

    @AggregateIdentifier
    @Nullable AwardsId id;

    private Awards state = Awards.NONE;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RememberAward command) {
        Awards.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AwardEvent event) {
        id = event.awards();
        state = Awards.evolve(state, event);
    }
}
