package id.jejak.command.model;

import id.jejak.events.Ids;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Something a person asks for, and what the model says will come of it.
 *
 * @param name what it is, for whoever reads of a failure
 * @param expected what will come of it
 * @param facts what it will record, by the names of the events and in their order, if it is recorded
 * @param followUps what the automations will then record, by the names of the events
 * @param then what the model learns once it is recorded
 * @param each what it asks of each of many aggregates; empty where it is about one
 */
record Order(
        String name,
        Person by,
        String path,
        Map<String, ?> body,
        Expected expected,
        List<String> facts,
        List<String> followUps,
        Consumer<Made> then,
        List<Each> each) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** What comes of an order. */
    enum Expected {
        /** A rule or a right stands against it, and nothing is recorded. */
        REFUSED,
        /** It was carried out before, and nothing is recorded. */
        NOTHING_NEW,
        /** It is recorded. */
        RECORDED;

        static Expected of(boolean may, boolean news) {
            if (!may) return REFUSED;
            return news ? RECORDED : NOTHING_NEW;
        }
    }

    /**
     * What an order made.
     *
     * @param id the aggregate
     * @param part what it made inside the aggregate; empty where that is nothing
     * @param event the last event that it recorded
     */
    record Made(String id, String part, Supplier<String> event) {}

    /**
     * What is asked of one of many aggregates.
     *
     * @param id the aggregate
     * @param facts what will be recorded of it, if anything is
     * @param followUps what the automations will then record
     * @param then what the model learns once it is recorded, in the order in which the facts were made
     */
    record Each(String id, Expected expected, List<String> facts, List<String> followUps, Consumer<List<Made>> then) {}

    static Order of(String name, Person by, String path, Map<String, ?> body, Expected expected, Consumer<Made> then) {
        return new Order(name, by, path, body, expected, List.of(), List.of(), then, List.of());
    }

    /** Many orders in one request; what becomes of one does not touch the others. */
    static Order ofEach(String name, Person by, String path, Map<String, ?> body, List<Each> each) {
        var outcomes = each.stream().map(Each::expected).toList();
        var expected = outcomes.contains(Expected.RECORDED)
                ? Expected.RECORDED
                : outcomes.contains(Expected.NOTHING_NEW) ? Expected.NOTHING_NEW : Expected.REFUSED;
        return new Order(name, by, path, body, expected, List.of(), List.of(), _ -> {}, each);
    }

    /** The same, which will record these facts. */
    Order recording(String... events) {
        return recording(List.of(events));
    }

    /** The same, which will record these facts. */
    Order recording(List<String> events) {
        return new Order(name, by, path, body, expected, events, followUps, then, each);
    }

    /** The same, which the automations will carry on so many times. */
    Order followedBy(int times, String event) {
        return followedBy(Collections.nCopies(times, event));
    }

    /** The same, which the automations will carry on like this. */
    Order followedBy(List<String> events) {
        return new Order(name, by, path, body, expected, facts, events, then, each);
    }

    /** The same, from which the model learns this too. */
    Order andThen(Consumer<Made> more) {
        return new Order(name, by, path, body, expected, facts, followUps, then.andThen(more), each);
    }

    /** The same, which says this too. */
    Order naming(String component, String value) {
        var more = new HashMap<String, Object>(body);
        more.put(component, value);
        return new Order(name, by, path, more, expected, facts, followUps, then, each);
    }

    /** The same, under another name. */
    Order named(String another) {
        return new Order(another, by, path, body, expected, facts, followUps, then, each);
    }

    /** The same, about something that does not exist. */
    Order astray() {
        return refused(ID.matcher(path).replaceFirst(Ids.next().toString()), body);
    }

    /** The same, dated long after now. */
    Order datedInTheFuture() {
        var dated = new HashMap<String, Object>(body);
        dated.put("provenance", on("2099-01-01"));
        return refused(path, dated);
    }

    /** That it happened on that day. */
    static Map<String, ?> on(String day) {
        return Map.of(
                "occurredAt",
                Map.of("precision", "DATE", "date", day, "zone", "Asia/Jakarta"),
                "source",
                "OPERATIONAL",
                "confidence",
                "HIGH");
    }

    /** That it happened on that day, and is entered from what was kept of it. */
    static Map<String, ?> longAgo(String day) {
        var provenance = new HashMap<String, Object>(on(day));
        provenance.put("source", "BACKFILL");
        provenance.put("citation", "The minutes");
        return provenance;
    }

    /** Whether it is about many aggregates, each of which is answered for. */
    boolean isAboutMany() {
        return !each.isEmpty();
    }

    /** Whether what it is about must exist: an opening would bring it into being. */
    boolean isAboutSomething() {
        return !isAboutMany() && ID.matcher(path).find() && !path.endsWith("/open");
    }

    /**
     * Where it is told what may be done with what it is about; empty where that is yet to come into being, and where somebody
     * acts for another: they are told what they may do themselves.
     */
    Optional<String> options() {
        if (body.containsKey("delegation")) return Optional.empty();
        return (ID.matcher(path).find() || path.startsWith("/offices/")) && !path.endsWith("/entries")
                ? Optional.of(path.substring(0, path.lastIndexOf('/')) + "/options")
                : Optional.empty();
    }

    private Order refused(String where, Map<String, ?> what) {
        return new Order(name, by, where, what, Expected.REFUSED, List.of(), List.of(), _ -> {}, List.of());
    }

    @Override
    public String toString() {
        return name + " by " + by.account() + ", POST " + path + " " + body + ", which is to be " + expected;
    }
}
