package id.jejak.command.bulk;

import id.jejak.command.desk.Caller;
import id.jejak.command.desk.Precondition;
import id.jejak.events.Ids;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a file, and when.
 *
 * <p>What a line makes is known by the line's key, so that the same line makes the same thing whenever and by whichever
 * official of a government it is sent. A key is the government's own: two of them may choose the same.
 *
 * @param request names the sending; every fact that comes of it says so
 * @param at when it came in; for every line, so that a sending that was broken off goes on in its own time
 */
public record Sender(UUID request, Actor actor, Instant at) {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final Pattern ANOTHERS_KEY = Pattern.compile("(\\d{2}(?:\\.\\d{2})?)/(" + KEY.pattern() + ")");

    /** The ministry belongs to no region. */
    private static final String MINISTRY = "pusat";

    /** The circumstances of a line are those of a single order by the same person. */
    public Caller caller() {
        return new Caller(
                actor, request.toString(), request.toString(), "", at, Optional.empty(), new Precondition.None());
    }

    /** The id of what a key of the sender's own names; none if it is no key. */
    public Optional<UUID> named(String kind, String key) {
        if (ID.matcher(key).matches()) return Optional.of(UUID.fromString(key));
        if (!KEY.matcher(key).matches()) return Optional.empty();
        return Optional.of(Ids.named(kind + "/" + government() + "/" + key));
    }

    /** The id of what any government's key names, e.g. {@code 19.01/INV-1}; none if it is no key. */
    public Optional<UUID> namedByAnybody(String kind, String key) {
        var anothers = ANOTHERS_KEY.matcher(key);
        return anothers.matches() ? Optional.of(Ids.named(kind + "/" + key)) : named(kind, key);
    }

    /** The clock on the wall of that government, or of the sender's own. */
    public ZoneId zone(@Nullable RegionCode region) {
        return Optional.ofNullable(region)
                .flatMap(Regions::find)
                .map(Region::zone)
                .orElseGet(() -> caller().zone());
    }

    EventMetadata metadata(Order order) {
        return new EventMetadata(actor, order.requestId(), order.digest(), request.toString(), request.toString());
    }

    private String government() {
        return actor.region() == null ? MINISTRY : actor.region().value();
    }
}
