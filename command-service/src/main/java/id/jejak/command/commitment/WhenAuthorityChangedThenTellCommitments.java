package id.jejak.command.commitment;

import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.desk.FollowUps;
import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.MandateMissed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** What becomes of a signature holds for every commitment that stands on it. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenAuthorityChangedThenTellCommitments {

    private final FollowUps followUps;

    WhenAuthorityChangedThenTellCommitments(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(AuthorityVerified event, EventMessage<?> cause) {
        tell(event.commitments(), event.signature(), AuthorityStatus.VERIFIED, event, cause);
    }

    @EventHandler
    void on(AuthorityRejected event, EventMessage<?> cause) {
        tell(event.commitments(), event.signature(), AuthorityStatus.DEFECTIVE, event, cause);
    }

    @EventHandler
    void on(MandateMissed event, EventMessage<?> cause) {
        tell(event.commitments(), event.signature(), AuthorityStatus.DEFECTIVE, event, cause);
    }

    @EventHandler
    void on(SignatureCured event, EventMessage<?> cause) {
        tell(event.commitments(), event.signature(), AuthorityStatus.CURED, event, cause);
    }

    /** Most corrections leave the authority as it was; then it is no news to the commitments either. */
    @EventHandler
    void on(SignatureCorrected event, EventMessage<?> cause) {
        tell(event.commitments(), event.signature(), event.authority(), event, cause);
    }

    @EventHandler
    void on(InstrumentRevoked event, EventMessage<?> cause) {
        for (var binding : event.bindings()) {
            tell(binding.commitments(), binding.signature(), AuthorityStatus.REVOKED, event, cause);
        }
    }

    private void tell(
            List<CommitmentId> commitments,
            SignatureId signature,
            AuthorityStatus authority,
            DomainEvent event,
            EventMessage<?> cause) {
        var act = FollowUps.act(event, cause);
        for (var commitment : commitments) {
            followUps.send(new ChangeAuthority(commitment, signature, authority, act), cause);
        }
    }
}
