package id.jejak.query.platform.generations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.OccurredAt;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row is what the changes made of it that were known by a position and held by a moment, in the order of the journal. */
class RowHistoryTest {

    private static final Table TABLE = Table.keyed("some", "id");
    private static final int LAST_MOMENT = 8;

    /** A change that is known from its place in a list on. */
    private record Known(Write write, Instant held) {}

    @Test
    void in_order_each_version_gives_way_to_the_next() {
        var versions = versions(List.of(
                new Known(TABLE.add("a").with("x", 1), moment(1)),
                new Known(TABLE.change("a").with("x", 2), moment(3))));

        assertThat(row(versions, 1, moment(9))).containsEntry("x", 1);
        assertThat(row(versions, 2, moment(2))).containsEntry("x", 1);
        assertThat(row(versions, 2, moment(3))).containsEntry("x", 2);
        assertThat(row(versions, 2, moment(0))).isNull();
    }

    @Test
    void what_becomes_known_late_changes_what_is_known_of_the_time_since_and_not_what_was_known() {
        var versions = versions(List.of(
                new Known(TABLE.add("a").with("x", 1).with("y", 1), moment(1)),
                new Known(TABLE.change("a").with("x", 2), moment(5)),
                new Known(TABLE.change("a").with("y", 2), moment(3))));

        assertThat(row(versions, 2, moment(4))).containsEntry("x", 1).containsEntry("y", 1);
        assertThat(row(versions, 3, moment(4))).containsEntry("x", 1).containsEntry("y", 2);
        assertThat(row(versions, 3, moment(2))).containsEntry("x", 1).containsEntry("y", 1);
        assertThat(row(versions, 3, moment(5))).containsEntry("x", 2).containsEntry("y", 2);
    }

    @Test
    void what_is_told_anew_was_so_since_then_and_was_not_before() {
        var versions = versions(List.of(
                new Known(TABLE.add("a").with("x", 1), moment(4)),
                new Known(TABLE.change("a").with("x", 2).retold(at(moment(2))), moment(2)),
                new Known(TABLE.change("a").with("x", 3).retold(at(moment(6))), moment(6))));

        assertThat(row(versions, 1, moment(3))).isNull();
        assertThat(row(versions, 2, moment(3))).containsEntry("x", 2);
        assertThat(row(versions, 3, moment(5))).isNull();
        assertThat(row(versions, 3, moment(6))).containsEntry("x", 3);
    }

    @Test
    void whatever_becomes_known_when_of_whichever_moment_there_is_one_version_of_each_and_it_is_the_right_one() {
        var random = new Random(20_211_111);
        for (int course = 0; course < 3_000; course++) {
            var changes = Stream.generate(() -> some(random))
                    .limit(1 + random.nextInt(9))
                    .toList();
            var versions = versions(changes);
            for (int known = 0; known <= changes.size(); known++) {
                for (int held = 0; held <= LAST_MOMENT; held++) {
                    assertThat(row(versions, known, moment(held)))
                            .as("%s as of %d on %d", changes, known, held)
                            .isEqualTo(told(changes, known, held));
                }
            }
        }
    }

    private static Known some(Random random) {
        var held = moment(1 + random.nextInt(LAST_MOMENT - 1));
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Known(TABLE.put("a").with("x", random.nextInt(3)), held);
            case 2 -> new Known(TABLE.add("a").with("y", random.nextInt(3)), held);
            case 3 -> new Known(TABLE.change("a").with("y", random.nextInt(3)).where("x", random.nextInt(3)), held);
            case 4 -> new Known(TABLE.change("a").with("x", random.nextInt(3)).retold(at(held)), held);
            default ->
                new Known(TABLE.change("a").compute("x", x -> x instanceof Integer number ? number + 1 : 0), held);
        };
    }

    /** The rule, as it is said: no version is kept, everything is told again. */
    private static @Nullable Map<String, @Nullable Object> told(List<Known> changes, int known, int held) {
        if (known == 0) return null;
        var last = changes.get(known - 1);
        var earlier = known - 1;
        if (last.write().isRetold()) {
            var birth = birth(changes, earlier);
            if (birth > LAST_MOMENT) return null;
            return moment(held).isBefore(last.held())
                    ? null
                    : last.write().on(told(changes, earlier, Math.max(held, birth)));
        }
        var before = told(changes, earlier, held);
        return moment(held).isBefore(last.held()) ? before : last.write().on(before);
    }

    private static int birth(List<Known> changes, int known) {
        var moment = 0;
        while (moment <= LAST_MOMENT && told(changes, known, moment) == null) moment++;
        return moment;
    }

    private static List<Version> versions(List<Known> changes) {
        var history = new RowHistory();
        var position = 0L;
        for (var change : changes) history.change(change.write(), ++position, change.held(), List::of);
        var versions = new ArrayList<>(history.added());
        var current = history.toWrite();
        if (current != null) versions.add(current);
        return versions;
    }

    /** What the views ask of each version. */
    private static @Nullable Map<String, @Nullable Object> row(List<Version> versions, long known, Instant held) {
        var rows = versions.stream()
                .filter(version -> version.knownFrom() <= known && known < version.knownUntil())
                .filter(version -> !version.heldFrom().isAfter(held))
                .filter(version -> known < version.nextKnown() || held.isBefore(version.nextHeld()))
                .map(Version::row)
                .toList();
        assertThat(rows).hasSizeLessThan(2);
        return rows.isEmpty() ? null : Objects.requireNonNull(rows.getFirst());
    }

    private static Instant moment(int number) {
        return Instant.EPOCH.plusSeconds(number);
    }

    private static OccurredAt at(Instant instant) {
        return new OccurredAt.AtInstant(instant, ZoneOffset.UTC);
    }
}
