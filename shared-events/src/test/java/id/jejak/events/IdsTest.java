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
}
