package id.jejak.events.metadata;

import id.jejak.events.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps beside an event: who acted and in answer to what.
 *
 * @param actor who acted, and as what
 * @param requestId names the request; the same id never appends twice
 * @param requestDigest SHA-256 of what was asked; the same id with another digest is refused
 * @param correlationId the request that began it all
 * @param causationId the event, or the request, that directly led here
 */
public record EventMetadata(
        Actor actor, String requestId, String requestDigest, String correlationId, String causationId) {

    /** The key under which the request's id is stored. */
    public static final String REQUEST_ID = "requestId";

    /** The key under which the request's digest is stored. */
    public static final String REQUEST_DIGEST = "requestDigest";

    private static final String ACTOR = "actor";
    private static final String ACTING_ROLE = "actingRole";
    private static final String REGION = "actorRegion";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";

    /**
     * As flat text, the form in which it travels and is stored.
     *
     * <p>A request that began it all and led here directly is not named three times: what is absent is the request's id.
     * That is the case for whatever people do, and was a tenth of what the journal took on disk.
     */
    public Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        map.put(ACTOR, actor.person().value());
        map.put(ACTING_ROLE, actor.role().name());
        if (actor.region() != null) map.put(REGION, actor.region().value());
        if (actor.onBehalfOf() != null) map.put(ON_BEHALF_OF, actor.onBehalfOf().value());
        map.put(REQUEST_ID, requestId);
        map.put(REQUEST_DIGEST, requestDigest);
        if (!correlationId.equals(requestId)) map.put(CORRELATION_ID, correlationId);
        if (!causationId.equals(requestId)) map.put(CAUSATION_ID, causationId);
        return map;
    }

    /**
     * Reads what {@link #toMap()} wrote.
     *
     * @throws NullPointerException naming the key that is missing
     */
    public static EventMetadata fromMap(Map<String, ?> map) {
        var region = text(map, REGION);
        var onBehalfOf = text(map, ON_BEHALF_OF);
        var actor = new Actor(
                new PersonId(required(map, ACTOR)),
                Role.valueOf(required(map, ACTING_ROLE)),
                region == null ? null : new RegionCode(region),
                onBehalfOf == null ? null : new PersonId(onBehalfOf));
        var requestId = required(map, REQUEST_ID);
        return new EventMetadata(
                actor,
                requestId,
                required(map, REQUEST_DIGEST),
                Objects.requireNonNullElse(text(map, CORRELATION_ID), requestId),
                Objects.requireNonNullElse(text(map, CAUSATION_ID), requestId));
    }

    private static String required(Map<String, ?> map, String key) {
        return Objects.requireNonNull(text(map, key), key);
    }

    private static @Nullable String text(Map<String, ?> map, String key) {
        var value = map.get(key);
        return value == null ? null : value.toString();
    }
}
