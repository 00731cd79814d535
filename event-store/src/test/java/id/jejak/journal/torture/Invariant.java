package id.jejak.journal.torture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.jejak.journal.torture.Intent.Planned;
import id.jejak.journal.torture.Outcome.Acknowledged;
import id.jejak.journal.torture.Outcome.Repeated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold at the end, whatever was done. Each looks at plain rows and at what the writers wrote down. */
enum Invariant {
    POSITIONS_ARE_DENSE("positions are 1, 2, 3 … without a hole") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var broken = new ArrayList<String>();
            var expected = 1L;
            for (var row : evidence.rows()) {
                if (row.position() != expected) broken.add("after " + (expected - 1) + " comes " + row);
                expected = row.position() + 1;
            }
            return broken.stream();
        }
    },
    VERSIONS_ARE_DENSE("the versions of a stream are 0, 1, 2 … in the order of positions") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var next = new HashMap<String, Long>();
            var broken = new ArrayList<String>();
            for (var row : evidence.rows()) {
                var expected = next.put(row.stream(), row.version() + 1);
                if (row.version() != (expected == null ? 0 : expected)) broken.add("out of turn: " + row);
            }
            return broken.stream();
        }
    },
    EVENTS_STAND_ONCE("an event stands once") {
        @Override
        Stream<String> broken(Evidence evidence) {
            return evidence.rows().stream().collect(groupingBy(Row::eventId)).values().stream()
                    .filter(rows -> rows.size() > 1)
                    .map(rows -> "twice: " + rows);
        }
    },
    REQUESTS_STAND_ONCE("a request is recorded once, however often and by whomever it was sent") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byEvent = evidence.byEvent();
            return evidence.undertakings().stream()
                    .map(Undertaking::intent)
                    .filter(intent -> intent.request() != null
                            && byEvent.containsKey(intent.events().getFirst().eventId()))
                    .collect(groupingBy(
                            intent -> Objects.requireNonNull(intent.request()), mapping(Intent::events, toSet())))
                    .entrySet()
                    .stream()
                    .filter(request -> request.getValue().size() > 1)
                    .map(request -> "request " + request.getKey() + " led to each of " + request.getValue());
        }
    },
    ACKNOWLEDGED_STANDS("what was acknowledged stands where the answer said, side by side") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byPosition = evidence.byPosition();
            return evidence.undertakings().stream()
                    .flatMap(undertaking -> undertaking
                            .outcomes()
                            .filter(Acknowledged.class::isInstance)
                            .map(Acknowledged.class::cast)
                            .filter(answer -> !stands(undertaking.intent(), answer, byPosition))
                            .map(answer -> answer + " of " + undertaking.intent() + ", but there "
                                    + rowsOf(answer.first(), answer.last(), byPosition)));
        }
    },
    REPEATED_STANDS("where a repeated request was said to stand, it stands") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byPosition = evidence.byPosition();
            return evidence.undertakings().stream()
                    .flatMap(undertaking -> undertaking
                            .outcomes()
                            .filter(Repeated.class::isInstance)
                            .map(Repeated.class::cast)
                            .filter(answer -> !repeats(undertaking.intent(), answer, byPosition.get(answer.first())))
                            .map(answer -> answer + " of " + undertaking.intent() + ", but there "
                                    + rowsOf(answer.first(), answer.last(), byPosition)));
        }
    },
    REFUSED_IS_ABSENT("what was refused or rolled back stands nowhere") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byEvent = evidence.byEvent();
            return evidence.undertakings().stream()
                    .filter(Undertaking::isRefused)
                    .flatMap(undertaking -> undertaking.intent().events().stream()
                            .filter(event -> byEvent.containsKey(event.eventId()))
                            .map(event -> byEvent.get(event.eventId()) + " in spite of " + undertaking));
        }
    },
    APPENDS_ARE_WHOLE("of an append stands all, side by side and in order, or nothing") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byEvent = evidence.byEvent();
            return evidence.undertakings().stream()
                    .map(Undertaking::intent)
                    .filter(intent -> !isWholeOrAbsent(intent, byEvent))
                    .map(intent -> "of " + intent + " stands "
                            + intent.events().stream()
                                    .map(event -> byEvent.get(event.eventId()))
                                    .toList());
        }
    },
    NOTHING_IS_INVENTED("what stands was meant by somebody, in that stream, at that version") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var meant = evidence.undertakings().stream()
                    .flatMap(undertaking -> undertaking.intent().events().stream())
                    .collect(toSet());
            return evidence.rows().stream()
                    .filter(row -> !meant.contains(new Planned(row.eventId(), row.stream(), row.version())))
                    .map(row -> "nobody meant " + row);
        }
    },
    FOLLOWER_SAW_ALL("the follower saw every event, once, in order, and nothing else") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var rows = evidence.rows();
            var seen = evidence.seen();
            var broken = new ArrayList<String>();
            if (rows.size() != seen.size()) broken.add(seen.size() + " seen of " + rows.size());
            for (var i = 0; i < Math.min(rows.size(), seen.size()); i++) {
                var row = rows.get(i);
                if (!seen.get(i).equals(new Seen(row.position(), row.eventId()))) {
                    broken.add("as number " + (i + 1) + " it saw " + seen.get(i) + " and not " + row);
                }
            }
            return broken.stream();
        }
    },
    NOTHING_MOVED("what was once seen at a position is there at the end") {
        @Override
        Stream<String> broken(Evidence evidence) {
            var byPosition = evidence.byPosition();
            return evidence.watched().entrySet().stream()
                    .filter(once -> {
                        var row = byPosition.get(once.getKey());
                        return row == null || !row.eventId().equals(once.getValue());
                    })
                    .map(once -> "at " + once.getKey() + " was " + once.getValue() + " and is "
                            + byPosition.get(once.getKey()));
        }
    };

    private static final int ENOUGH = 1_000;

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    /** The promise, in words. */
    String words() {
        return words;
    }

    /** By what it is broken. */
    abstract Stream<String> broken(Evidence evidence);

    /** What breaks it; so many that there is no doubt, if it is more than that. */
    List<Violation> violations(Evidence evidence) {
        return broken(evidence)
                .limit(ENOUGH)
                .map(found -> new Violation(words, found))
                .toList();
    }

    private static boolean stands(Intent intent, Acknowledged answer, Map<Long, Row> byPosition) {
        var events = intent.events();
        if (answer.last() - answer.first() + 1 != events.size()) return false;
        for (var i = 0; i < events.size(); i++) {
            var row = byPosition.get(answer.first() + i);
            if (row == null || !row.eventId().equals(events.get(i).eventId())) return false;
        }
        return true;
    }

    private static boolean repeats(Intent intent, Repeated answer, @Nullable Row first) {
        return first != null
                && Objects.equals(first.request(), intent.request())
                && first.requestEvents() == answer.last() - answer.first() + 1;
    }

    private static boolean isWholeOrAbsent(Intent intent, Map<UUID, Row> byEvent) {
        var rows = intent.events().stream()
                .map(event -> byEvent.get(event.eventId()))
                .toList();
        var first = rows.getFirst();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if ((row == null) != (first == null)) return false;
            if (row != null && first != null && row.position() != first.position() + i) return false;
        }
        return true;
    }

    private static List<Row> rowsOf(long first, long last, Map<Long, Row> byPosition) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(byPosition::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
