package id.jejak.events.metadata;

import static id.jejak.events.testing.SigningDay.BELITUNG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata travels as flat text and comes back whole. */
class EventMetadataTest {

    private static final EventMetadata FULL =
            by(new Actor(new PersonId("opd.belitung"), Role.SERVICE_UNIT, BELITUNG, new PersonId("kepala.belitung")));
    private static final EventMetadata SPARSE = by(Actor.SYSTEM);

    @Test
    void each_part_stands_under_its_key() {
        assertThat(FULL.toMap())
                .isEqualTo(Map.of(
                        "actor", "opd.belitung",
                        "actingRole", "SERVICE_UNIT",
                        "actorRegion", "19.02",
                        "onBehalfOf", "kepala.belitung",
                        "requestId", "r-1",
                        "requestDigest", "5e5e",
                        "correlationId", "r-0",
                        "causationId", "e-7"));
    }

    @Test
    void what_is_absent_has_no_key() {
        assertThat(SPARSE.toMap()).doesNotContainKeys("actorRegion", "onBehalfOf");
    }

    @Test
    void it_is_read_as_it_was_written() {
        assertThat(EventMetadata.fromMap(FULL.toMap())).isEqualTo(FULL);
        assertThat(EventMetadata.fromMap(SPARSE.toMap())).isEqualTo(SPARSE);
    }

    @Test
    void a_request_that_began_it_all_and_led_here_is_named_once() {
        var direct = new EventMetadata(Actor.SYSTEM, "r-1", "5e5e", "r-1", "r-1");

        assertThat(direct.toMap()).doesNotContainKeys("correlationId", "causationId");
        assertThat(EventMetadata.fromMap(direct.toMap())).isEqualTo(direct);
    }

    @Test
    void what_was_written_when_it_was_named_three_times_is_still_read() {
        var direct = new EventMetadata(Actor.SYSTEM, "r-1", "5e5e", "r-1", "r-1");
        var map = new HashMap<>(direct.toMap());
        map.putAll(Map.of("correlationId", "r-1", "causationId", "r-1"));

        assertThat(EventMetadata.fromMap(map)).isEqualTo(direct);
    }

    @Test
    void keys_of_others_are_left_alone() {
        var map = new HashMap<>(FULL.toMap());
        map.put("traceId", "t-1");
        assertThat(EventMetadata.fromMap(map)).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "actingRole", "requestId", "requestDigest"})
    void a_missing_key_is_named(String key) {
        var map = new HashMap<>(FULL.toMap());
        map.remove(key);
        assertThatNullPointerException()
                .isThrownBy(() -> EventMetadata.fromMap(map))
                .withMessage(key);
    }

    @Test
    void a_role_nobody_knows_is_refused() {
        var map = new HashMap<>(FULL.toMap());
        map.put("actingRole", "KING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventMetadata.fromMap(map))
                .withMessageContaining("KING");
    }

    private static EventMetadata by(Actor actor) {
        return new EventMetadata(actor, "r-1", "5e5e", "r-0", "e-7");
    }
}
