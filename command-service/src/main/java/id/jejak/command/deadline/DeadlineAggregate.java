package id.jejak.command.deadline;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.ExtendDeadline;
import id.jejak.command.deadline.DeadlineCommand.MarkMissed;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.deadline.DeadlineCommand.SetDeadline;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@link Deadline} to Axon and decides nothing.
 *
 * <p>Not kept in memory: a deadline is dealt with a few times in weeks, and a hundred thousand that end together would push
 * out what people work on.
 */
@Aggregate(type = "Deadline")
class DeadlineAggregate {

    @AggregateIdentifier
    @Nullable DeadlineId id;

    private Deadline state = new Deadline.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetDeadline command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MeetDeadline command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkMissed command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendDeadline command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MoveDeadline command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelDeadline command) {
        apply(command);
    }

    private void apply(DeadlineCommand command) {
        DeadlineRights.check(state, command);
        Deadline.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(DeadlineEvent event) {
        id = event.deadline();
        state = Deadline.evolve(state, event);
    }
}
