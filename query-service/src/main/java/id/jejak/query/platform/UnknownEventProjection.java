package id.jejak.query.platform;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.stereotype.Component;

/**
 * Stops the reading at an event this version does not know. Axon would skip it, and the read models would claim to
 * reflect a position whose event they have not seen.
 */
@Component
class UnknownEventProjection {

    @EventHandler
    void on(UnknownSerializedType event, TrackingToken token) {
        throw new IllegalStateException(
                "This version does not know the event " + event.serializedType().getName() + " at position "
                        + token.position().orElseThrow());
    }
}
