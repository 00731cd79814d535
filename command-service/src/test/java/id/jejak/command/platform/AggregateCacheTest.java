package id.jejak.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the next command is likely to be for stays in memory. */
class AggregateCacheTest {

    private static final int SIZE = 160;

    private final AggregateCache cache = new AggregateCache(SIZE);

    @Test
    void a_newcomer_stays_however_often_the_others_were_asked_for() {
        for (var round = 0; round < 20; round++) IntStream.range(0, SIZE * 10).forEach(this::use);

        cache.put("newborn", "state");

        assertThat(cache.<String, String>get("newborn")).isEqualTo("state");
    }

    @Test
    void what_was_not_used_for_long_makes_room() {
        IntStream.range(0, SIZE * 10).forEach(this::use);

        assertThat(IntStream.range(0, SIZE * 10).filter(cache::containsKey).count())
                .isBetween(1L, (long) SIZE);
        assertThat(cache.containsKey(0)).isFalse();
    }

    @Test
    void what_is_removed_is_gone() {
        cache.put("one", "state");
        cache.put("two", "state");

        assertThat(cache.remove("one")).isTrue();
        assertThat(cache.remove("one")).isFalse();
        assertThat(cache.putIfAbsent("two", "other")).isFalse();
        cache.removeAll();

        assertThat(cache.containsKey("two")).isFalse();
    }

    @Test
    void an_aggregate_without_an_id_is_not_kept() {
        cache.put(null, "state");

        assertThat(cache.remove(null)).isFalse();
    }

    private void use(int key) {
        if (!cache.containsKey(key)) cache.put(key, "state");
    }
}
