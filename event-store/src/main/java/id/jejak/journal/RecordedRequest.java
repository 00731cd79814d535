package id.jejak.journal;

import java.util.List;

/**
 * A request that led to events.
 *
 * @param requestId names the request
 * @param digest SHA-256 of what was asked
 * @param streams the aggregates it concerned, the first one first
 * @param firstPosition the position of its first event
 * @param lastPosition the position of its last event
 */
public record RecordedRequest(
        String requestId, String digest, List<String> streams, long firstPosition, long lastPosition) {

    public RecordedRequest {
        streams = List.copyOf(streams);
    }
}
