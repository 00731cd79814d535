package id.jejak.command.competition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.competition.EntryCommand.AnnounceResult;
import id.jejak.command.competition.EntryCommand.AssignEvaluator;
import id.jejak.command.competition.EntryCommand.ConsolidateScore;
import id.jejak.command.competition.EntryCommand.DecideObjection;
import id.jejak.command.competition.EntryCommand.DeclareConflict;
import id.jejak.command.competition.EntryCommand.Disqualify;
import id.jejak.command.competition.EntryCommand.IssueDecree;
import id.jejak.command.competition.EntryCommand.LodgeObjection;
import id.jejak.command.competition.EntryCommand.RecordAdminCheck;
import id.jejak.command.competition.EntryCommand.RecordFieldVisit;
import id.jejak.command.competition.EntryCommand.RecordInterview;
import id.jejak.command.competition.EntryCommand.RecordScore;
import id.jejak.command.competition.EntryCommand.SelectFinalist;
import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Connects {@link Entry} to Axon and decides nothing.
 *
 * <p>An entry and the claim on its title are appended together, so no two entries of an edition can have the same title,
 * on however many services they arrive.
 */
@Aggregate(type = "CompetitionEntry", cache = "aggregateCache")
class EntryAggregate {

    @AggregateIdentifier
    @Nullable EntryId id;

    private Entry state = new Entry.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitEntry command) throws Exception {
        apply(command);
        AggregateLifecycle.createNew(TitleAggregate.class, () -> new TitleAggregate(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAdminCheck command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssignEvaluator command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareConflict command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordScore command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConsolidateScore command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SelectFinalist command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordInterview command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordFieldVisit command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnnounceResult command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LodgeObjection command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DecideObjection command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueDecree command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Disqualify command) {
        apply(command);
    }

    private void apply(EntryCommand command) {
        EntryRights.check(command);
        Entry.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(EntryEvent event) {
        id = event.entry();
        state = Entry.evolve(state, event);
    }
}
