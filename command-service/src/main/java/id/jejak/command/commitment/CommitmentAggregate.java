package id.jejak.command.commitment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.commitment.CommitmentCommand.AmendSelection;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DeclareImplemented;
import id.jejak.command.commitment.CommitmentCommand.DiscontinueReplication;
import id.jejak.command.commitment.CommitmentCommand.DraftPlan;
import id.jejak.command.commitment.CommitmentCommand.DropCommitment;
import id.jejak.command.commitment.CommitmentCommand.EvaluateQuarter;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.GiveLapseNotice;
import id.jejak.command.commitment.CommitmentCommand.MarkLapsed;
import id.jejak.command.commitment.CommitmentCommand.MigratePolicy;
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.command.commitment.CommitmentCommand.RecordSustainability;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.ReportProgress;
import id.jejak.command.commitment.CommitmentCommand.RequestPlanOverride;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.RevisePlan;
import id.jejak.command.commitment.CommitmentCommand.SignCommitment;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Commitment} to Axon and decides nothing. */
@Aggregate(type = "ReplicationCommitment", cache = "aggregateCache")
class CommitmentAggregate {

    @AggregateIdentifier
    @Nullable CommitmentId id;

    private Commitment state = new Commitment.Unknown();

    CommitmentAggregate() {}

    /** Born of an adoption, which lets only one live commitment be born at a time. */
    CommitmentAggregate(ProposeCommitment command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AmendSelection command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DropCommitment command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignCommitment command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MigratePolicy command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeAuthority command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftPlan command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitPlan command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevisePlan command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReturnPlan command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestPlanOverride command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApprovePlan command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FormTeam command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ContactOrigin command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FinishDesign command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartPilot command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportProgress command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EvaluateQuarter command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareImplemented command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyImplementation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RejectImplementation command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveLapseNotice command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkLapsed command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawCommitment command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSustainability command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscontinueReplication command) {
        apply(command);
    }

    private void apply(CommitmentCommand command) {
        CommitmentRights.check(state, command);
        Commitment.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReplicationCommitmentEvent event) {
        id = event.commitment();
        state = Commitment.evolve(state, event);
    }
}
