package id.jejak.command.innovation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.CheckSustainability;
import id.jejak.command.innovation.InnovationCommand.DiscontinueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.PublishTransferKit;
import id.jejak.command.innovation.InnovationCommand.RecordLineage;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.ReviseProposal;
import id.jejak.command.innovation.InnovationCommand.StateParticulars;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Innovation} to Axon and decides nothing. */
@Aggregate(type = "Innovation", cache = "aggregateCache")
class InnovationAggregate {

    @AggregateIdentifier
    @Nullable InnovationId id;

    private Innovation state = new Innovation.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndorseInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReturnInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CatalogueInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InstitutionaliseInnovation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseProposal command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StateParticulars command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordLineage command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishTransferKit command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CheckSustainability command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscontinueInnovation command) {
        apply(command);
    }

    private void apply(InnovationCommand command) {
        InnovationRights.check(state, command);
        Innovation.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InnovationEvent event) {
        id = event.innovation();
        state = Innovation.evolve(state, event);
    }
}
