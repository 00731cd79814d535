package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityAttached;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Where somebody signed without the document that lets them, or nobody knows who signed, the document is owed. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenSignatureLacksMandateThenAwaitIt {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenSignatureLacksMandateThenAwaitIt(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(SignatureRecorded event, EventMessage<?> cause) {
        switch (event.authority()) {
            case PENDING_MANDATE, UNKNOWN_SIGNATORY -> await(event, event, cause);
            case UNVERIFIED, VERIFIED, DEFECTIVE, CURED, REVOKED -> {}
        }
    }

    /**
     * In another capacity another document may be owed, or none. Whoever signed could not know before the record was right:
     * the days count from the correction.
     */
    @EventHandler
    void on(SignatureCorrected event, EventMessage<?> cause) {
        if (event.before().capacity() == event.after().capacity()) return;
        switch (event.authority()) {
            case PENDING_MANDATE, UNKNOWN_SIGNATORY -> {
                var recorded = neighbours.signature(event.instrument(), event.signature());
                await(recorded.orElseThrow(), event, cause);
            }
            case UNVERIFIED, DEFECTIVE -> cancel(event, event.signature(), cause);
            case VERIFIED, CURED, REVOKED -> {}
        }
    }

    /** A duty letter sends somebody and lets nobody sign: the document is owed still. */
    @EventHandler
    void on(AuthorityAttached event, EventMessage<?> cause) {
        if (event.document().kind() == AuthorityDocument.Kind.DUTY_LETTER) return;
        met(event, event.signature(), cause);
    }

    @EventHandler
    void on(AuthorityVerified event, EventMessage<?> cause) {
        met(event, event.signature(), cause);
    }

    @EventHandler
    void on(SignatureCured event, EventMessage<?> cause) {
        met(event, event.signature(), cause);
    }

    @EventHandler
    void on(InstrumentRevoked event, EventMessage<?> cause) {
        for (var binding : event.bindings()) cancel(event, binding.signature(), cause);
    }

    private void await(SignatureRecorded what, SigningInstrumentEvent event, EventMessage<?> cause) {
        var cycle = neighbours.instrument(what.instrument()).orElseThrow();
        var policy = neighbours.cycle(cycle).orElseThrow().policy(what.underPolicy());
        var waiting = new Waiting(cycle, policy, what.region(), FollowUps.act(event, cause));
        followUps.send(
                waiting.days(
                        policy.mandateDueDays(),
                        DeadlineId.mandate(what.signature()),
                        DeadlineKind.MANDATE,
                        new DeadlineSubject.OfSignature(what.instrument(), what.signature(), what.commitments())),
                cause);
    }

    private void cancel(SigningInstrumentEvent event, SignatureId signature, EventMessage<?> cause) {
        followUps.send(new CancelDeadline(DeadlineId.mandate(signature), FollowUps.act(event, cause)), cause);
    }

    private void met(SigningInstrumentEvent event, SignatureId signature, EventMessage<?> cause) {
        followUps.send(new MeetDeadline(DeadlineId.mandate(signature), FollowUps.act(event, cause)), cause);
    }
}
