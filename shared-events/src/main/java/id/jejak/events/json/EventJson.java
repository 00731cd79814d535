package id.jejak.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.events.DomainEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of an event: UTF-8 JSON, absent instead of null, dates as ISO 8601 text, ids as plain strings.
 *
 * <p>The form is a contract. Each kind of event has a golden file; changing one must be a visible diff.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private EventJson() {}

    /** Gives a mapper the rules of the stored form, for those who bring their own, such as Axon's serializer. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.annotationIntrospector(new RequiredComponents())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // a service of the previous version may read what a newer one wrote
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** Writes an event as it is stored. */
    public static String write(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads an event as it is stored, in whichever revision that was.
     *
     * @param revision the one it was written in
     * @throws UnreadableRevisionException if this version does not know the revision
     * @throws tools.jackson.core.JacksonException if the text is not that event, or lacks a part of it
     */
    public static <E extends DomainEvent> E read(String json, Class<E> type, String revision) {
        if (revision.equals(EventTypes.revisionOf(type))) return read(json, type);
        var document = MAPPER.readValue(json, ObjectNode.class);
        Upcasters.bringUpToDate(document, type, older(type, revision));
        return MAPPER.treeToValue(document, type);
    }

    /**
     * Reads an event of the current revision.
     *
     * @throws tools.jackson.core.JacksonException if the text is not that event, or lacks a part of it
     */
    public static <E extends DomainEvent> E read(String json, Class<E> type) {
        return MAPPER.readValue(json, type);
    }

    private static int older(Class<? extends DomainEvent> type, String revision) {
        var current = EventTypes.revisionOf(type);
        for (int known = 1; known < Integer.parseInt(current); known++) {
            if (revision.equals(Integer.toString(known))) return known;
        }
        throw new UnreadableRevisionException(EventTypes.nameOf(type), revision, current);
    }
}
