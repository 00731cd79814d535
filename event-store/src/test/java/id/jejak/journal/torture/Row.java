package id.jejak.journal.torture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as plain SQL finds it.
 *
 * @param position its place
 * @param eventId its name
 * @param stream its stream
 * @param version its place there
 * @param recordedMicros when it says it was recorded, which tells the attempt
 * @param request the request it is the first event of, if it is
 * @param requestEvents how many events that request recorded; 0 if there is none
 */
record Row(
        long position,
        UUID eventId,
        String stream,
        long version,
        long recordedMicros,
        @Nullable String request,
        int requestEvents) {}
