package id.jejak.command.desk;

import id.jejak.command.act.Command;
import id.jejak.command.act.Rejection;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.journal.RequestAlreadyRecordedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the commands that nobody gives but the clock.
 *
 * <p>Like a follow-up's, their request id is made of what they are about, so that giving one twice appends once, and a
 * refusal is an outcome: the world has moved on. Anything else is left to whoever keeps the time, who tries again.
 */
@Component
public class TimedSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TimedSteps.class);

    private final CommandDesk desk;

    TimedSteps(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Sends a command; returns once it is durable, or needs to be sent no more.
     *
     * @param requestId the same whenever the same is sent
     * @param correlationId the request that began it all
     * @param causationId the event because of which the time was kept
     */
    public void send(Command command, String requestId, String correlationId, String causationId) {
        var digest = Request.of(requestId, new byte[0]).digest();
        var metadata = new EventMetadata(command.act().actor(), requestId, digest, correlationId, causationId);
        try {
            var _ = desk.send(command, metadata, new Precondition.None());
        } catch (RequestAlreadyRecordedException e) {
            LOG.debug("{} was done before", requestId);
        } catch (Rejection e) {
            LOG.info("{} led nowhere: {}", requestId, e.rule().id());
        }
    }
}
