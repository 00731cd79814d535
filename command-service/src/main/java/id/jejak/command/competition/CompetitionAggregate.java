package id.jejak.command.competition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.competition.CompetitionCommand.AppointPanelMember;
import id.jejak.command.competition.CompetitionCommand.OpenEdition;
import id.jejak.command.competition.CompetitionCommand.PublishRubric;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Competition} to Axon and decides nothing. */
@Aggregate(type = "Competition", cache = "aggregateCache")
class CompetitionAggregate {

    @AggregateIdentifier
    @Nullable CompetitionId id;

    private Competition state = new Competition.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenEdition command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishRubric command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppointPanelMember command) {
        apply(command);
    }

    private void apply(CompetitionCommand command) {
        CompetitionRights.check(command);
        Competition.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CompetitionEvent event) {
        id = event.competition();
        state = Competition.evolve(state, event);
    }
}
