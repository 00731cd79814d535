package id.jejak.query.audittrail;

import id.jejak.events.json.EventTypes;
import id.jejak.events.region.Region;
import id.jejak.events.signing.Capacity;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which entries of the trail are asked for. Each part restricts, and what is absent does not.
 *
 * @param about what they must all be about
 * @param type of which kind they must be
 * @param who who must have acted, for themselves or for somebody else: an account or, for those who may read names, the name of
 *     an official
 * @param capacity in which capacity somebody must have signed
 * @param words what must be found in what they say
 * @param occurred when they must have happened
 * @param recorded when they must have been recorded
 */
public record TrailFilter(
        List<Subject> about,
        @Nullable String type,
        @Nullable String who,
        @Nullable Capacity capacity,
        @Nullable String words,
        Period occurred,
        Period recorded) {

    public TrailFilter {
        about = List.copyOf(about);
    }

    /** A stretch of time, open where it has no end. */
    public record Period(@Nullable Instant from, @Nullable Instant until) {

        static final Period EVER = new Period(null, null);
    }

    /** What a request's parameters may say; blank or absent does not restrict. */
    public record Request(
            @Nullable String region,
            @Nullable String commitment,
            @Nullable String innovation,
            @Nullable String cycle,
            @Nullable String instrument,
            @Nullable String competition,
            @Nullable String type,
            @Nullable String who,
            @Nullable String capacity,
            @Nullable String words,
            @Nullable String occurredFrom,
            @Nullable String occurredUntil,
            @Nullable String recordedFrom,
            @Nullable String recordedUntil) {}

    /** The kinds of events there are, in the order of their families. */
    public static List<String> types() {
        return EventTypes.all().stream().map(EventTypes::nameOf).toList();
    }

    /** The trail of one subject, every kind of event on it. */
    public static TrailFilter about(Subject.Kind kind, Object id) {
        return new TrailFilter(List.of(Subject.of(kind, id)), null, null, null, null, Period.EVER, Period.EVER);
    }

    /**
     * Reads a request.
     *
     * @throws Refused 400 for what is malformed, no kind of event or no capacity, 404 for an unknown region
     */
    public static TrailFilter of(Request request) {
        var about = new ArrayList<Subject>();
        var region = Asked.region(request.region());
        if (region != null) about.add(subject(region));
        add(about, Subject.Kind.COMMITMENT, request.commitment());
        add(about, Subject.Kind.INNOVATION, request.innovation());
        add(about, Subject.Kind.CYCLE, request.cycle());
        add(about, Subject.Kind.INSTRUMENT, request.instrument());
        add(about, Subject.Kind.COMPETITION, request.competition());
        return new TrailFilter(
                about,
                type(request.type()),
                Asked.text(request.who()),
                Asked.word(request.capacity(), Capacity.class),
                Asked.text(request.words()),
                period(request.occurredFrom(), request.occurredUntil()),
                period(request.recordedFrom(), request.recordedUntil()));
    }

    private static Period period(@Nullable String from, @Nullable String until) {
        return new Period(Asked.from(from), Asked.until(until));
    }

    private static void add(List<Subject> about, Subject.Kind kind, @Nullable String text) {
        var id = Asked.id(text);
        if (id != null) about.add(Subject.of(kind, id));
    }

    /** Asking for a province asks for all that is within it, as the dashboard does. */
    private static Subject subject(Region region) {
        return region.code().isProvince() ? Subject.province(region.code()) : Subject.government(region.code());
    }

    private static @Nullable String type(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return EventTypes.named(text)
                .map(EventTypes::nameOf)
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        "unknown-event-type",
                        "The journal knows " + String.join(", ", types())));
    }
}
