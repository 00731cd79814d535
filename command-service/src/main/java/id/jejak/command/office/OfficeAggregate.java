package id.jejak.command.office;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.office.OfficeCommand.EndTerm;
import id.jejak.command.office.OfficeCommand.GiveDelegation;
import id.jejak.command.office.OfficeCommand.RecordTerm;
import id.jejak.command.office.OfficeCommand.WithdrawDelegation;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Office} to Axon and decides nothing. */
@Aggregate(type = "Office", cache = "aggregateCache")
class OfficeAggregate {

    @AggregateIdentifier
    @Nullable OfficeId id;

    private Office state = Office.VACANT;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordTerm command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndTerm command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveDelegation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDelegation command) {
        apply(command);
    }

    private void apply(OfficeCommand command) {
        OfficeRights.check(command);
        Office.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(OfficeEvent event) {
        id = event.office();
        state = Office.evolve(state, event);
    }
}
