package id.jejak.command.parking;

import id.jejak.events.metadata.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events that wait to be carried on, each behind those before it in its stream. */
public interface ParkedEvents {

    /** All that wait, stream by stream, those of a stream in their order. */
    List<ParkedEvent> waiting();

    /** One that waits; empty if it does not. */
    default Optional<ParkedEvent> waiting(UUID event) {
        return waiting().stream().filter(parked -> parked.event().equals(event)).findFirst();
    }

    /** Tries that stream again, event by event, until one cannot be carried on. */
    void retry(String stream);

    /**
     * Lets an event go, and remembers who did so and why; both or neither.
     *
     * @return empty if it is not the first that waits in its stream, or is being tried at this moment
     */
    Optional<SkippedEvent> skip(UUID event, String reason, PersonId person, Instant at);

    /** All that were let go, the latest first. */
    List<SkippedEvent> skipped();

    /** One that was let go; empty if it was not. */
    default Optional<SkippedEvent> skipped(UUID event) {
        return skipped().stream().filter(gone -> gone.event().equals(event)).findFirst();
    }
}
