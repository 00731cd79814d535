package id.jejak.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids that come later sort later. */
class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7() {
        assertThat(Ids.next()).returns(7, UUID::version).returns(2, UUID::variant);
    }

    @Test
    void ids_are_distinct_and_in_the_order_they_were_made() {
        var ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void an_id_made_of_a_name_is_the_same_for_ever() {
        assertThat(Ids.named("innovation/19.01/INV-1"))
                .isEqualTo(UUID.fromString("4e0d5514-d291-57eb-8f94-79af368b7eb0"))
                .returns(5, UUID::version);
        assertThat(Ids.named("innovation/19.01/INV-2")).isNotEqualTo(Ids.named("innovation/19.01/INV-1"));
    }
}
