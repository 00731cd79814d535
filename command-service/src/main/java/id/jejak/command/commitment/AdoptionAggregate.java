package id.jejak.command.commitment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.adoption.AdoptionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@link Adoption} to Axon and decides nothing.
 *
 * <p>A claim and the commitment it lets in are appended together, so no two proposals of the same region and
 * innovation can both succeed, on however many services they arrive.
 */
@Aggregate(type = "Adoption", cache = "aggregateCache")
class AdoptionAggregate {

    @AggregateIdentifier
    @Nullable AdoptionId id;

    private Adoption state = new Adoption.Free();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Claim command) throws Exception {
        AggregateLifecycle.createNew(CommitmentAggregate.class, () -> new CommitmentAggregate(command.proposal()));
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Release command) {
        apply(command);
    }

    private void apply(AdoptionCommand command) {
        Adoption.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AdoptionEvent event) {
        id = event.adoption();
        state = Adoption.evolve(event);
    }
}
