package id.jejak.command.signing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SigningInstrumentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link SigningInstrument} to Axon and decides nothing. */
@Aggregate(type = "SigningInstrument", cache = "aggregateCache")
class SigningInstrumentAggregate {

    @AggregateIdentifier
    @Nullable InstrumentId id;

    private SigningInstrument state = new SigningInstrument.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftInstrument command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSignature command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AttachAuthority command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyAuthority command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RejectAuthority command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkMandateMissed command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RatifySignature command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignInstrument command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CountersignInstrument command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeCorrection command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectSignature command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineCorrection command) {
        apply(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeInstrument command) {
        apply(command);
    }

    private void apply(SigningCommand command) {
        SigningRights.check(state, command);
        SigningInstrument.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SigningInstrumentEvent event) {
        id = event.instrument();
        state = SigningInstrument.evolve(state, event);
    }
}
