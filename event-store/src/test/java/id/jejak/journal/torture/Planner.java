package id.jejak.journal.torture;

import id.jejak.journal.torture.Intent.Planned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Thinks of appends: many to the same few streams, some of several events, some to several streams at once. */
final class Planner {

    private final Appender appender;
    private final Random random;
    private final String name;
    private final int streams;
    private int count;

    /**
     * @param appender knows what version is next
     * @param random decides
     * @param name of whoever asks, unique among processes and their predecessors
     * @param streams how many streams all share; the fewer, the more conflicts
     */
    Planner(Appender appender, Random random, String name, int streams) {
        this.appender = appender;
        this.random = random;
        this.name = name;
        this.streams = streams;
    }

    /** Something new; nothing while the database is away. */
    Optional<Intent> anything() {
        var request = random.nextInt(3) == 0 ? name + "-r" + count : null;
        return events(someStreams()).map(events -> new Intent(nextId(), request, events));
    }

    /** Another answer to the same request, with events of its own; nothing while the database is away. */
    Optional<Intent> answerTo(String request, List<String> to) {
        return events(to).map(events -> new Intent(nextId(), request, events));
    }

    private String nextId() {
        return name + "-" + count++;
    }

    private List<String> someStreams() {
        if (random.nextInt(8) == 0) return List.of("alone-" + name + "-" + count);
        var wanted = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        return random.ints(0, streams)
                .distinct()
                .limit(wanted)
                .mapToObj(stream -> "shared-" + stream)
                .toList();
    }

    private Optional<List<Planned>> events(List<String> to) {
        var next = new LinkedHashMap<String, Long>();
        for (var stream : to) {
            var version = appender.nextVersion(stream);
            if (version.isEmpty()) return Optional.empty();
            next.put(stream, version.getAsLong());
        }
        return Optional.of(interleaved(next));
    }

    private List<Planned> interleaved(Map<String, Long> next) {
        var events = new ArrayList<Planned>();
        do {
            next.forEach((stream, version) -> events.add(new Planned(stream, version)));
            next.replaceAll((_, version) -> version + 1);
        } while (random.nextInt(3) == 0);
        return events;
    }
}
