package id.jejak.command.desk;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.act.Rejection;
import id.jejak.events.DomainEvent;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.metadata.Role;
import id.jejak.journal.RequestAlreadyRecordedException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the commands by which one aggregate's event becomes the next step of another.
 *
 * <p>A follow-up's request id is made of its cause and its subject, so carrying an event on twice appends once. A
 * refusal is an outcome: the world has moved on since the event. Anything else is left to the event processor, which
 * tries again.
 */
@Component
public class FollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);

    private final CommandDesk desk;

    FollowUps(CommandDesk desk) {
        this.desk = desk;
    }

    /** The circumstances of a follow-up: the system acts, on behalf of whoever caused it, when it was caused. */
    public static Act act(DomainEvent event, EventMessage<?> cause) {
        var causer = EventMetadata.fromMap(cause.getMetaData()).actor();
        return new Act(onBehalfOf(causer), cause.getTimestamp(), event.provenance());
    }

    /** Carries an event on. */
    public void send(Command command, EventMessage<?> cause) {
        var origin = EventMetadata.fromMap(cause.getMetaData());
        var requestId = cause.getIdentifier() + "/" + command.subject();
        var metadata = new EventMetadata(
                command.act().actor(),
                requestId,
                Request.of(requestId, new byte[0]).digest(),
                origin.correlationId(),
                cause.getIdentifier());
        // by itself and not with the processor's batch: a conflict is then this follow-up's own and is tried again
        var around = leaveWhatGoesOn();
        try {
            var _ = desk.send(command, metadata, new Precondition.None());
        } catch (RequestAlreadyRecordedException e) {
            LOG.debug("{} was carried on before", cause.getIdentifier());
        } catch (Rejection e) {
            LOG.warn(
                    "{} {} led nowhere: {}",
                    cause.getPayloadType().getSimpleName(),
                    cause.getIdentifier(),
                    e.rule().id());
        } finally {
            around.forEach(CurrentUnitOfWork::set);
        }
    }

    /** Whatever is under way in this thread, the outermost first: what was parked is carried on within two units of work. */
    private static Deque<UnitOfWork<?>> leaveWhatGoesOn() {
        var around = new ArrayDeque<UnitOfWork<?>>();
        while (CurrentUnitOfWork.isStarted()) {
            around.push(CurrentUnitOfWork.get());
            CurrentUnitOfWork.clear(around.peek());
        }
        return around;
    }

    private static Actor onBehalfOf(Actor causer) {
        var system = Actor.SYSTEM;
        var whose = causer.role() == Role.SYSTEM ? causer.onBehalfOf() : causer.person();
        return new Actor(system.person(), system.role(), system.region(), whose);
    }
}
