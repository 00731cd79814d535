package id.jejak.events.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.json.EventTypes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The samples leave no event and no shade of one out. */
class SamplesTest {

    @Test
    void every_kind_of_event_has_a_sample() {
        assertThat(kindsWithout(Samples.all())).isEmpty();
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(Samples.of(type)).isInstanceOf(type));
    }

    @Test
    void a_kind_without_a_sample_is_noticed() {
        assertThat(kindsWithout(without(CommitmentWithdrawn.class::isInstance)))
                .containsExactly(CommitmentWithdrawn.class);
    }

    @Test
    void every_optional_field_is_given_in_one_sample_and_left_out_in_another() {
        var every = optional(Samples.all(), _ -> true);
        assertThat(optional(Samples.all(), Objects::nonNull)).isEqualTo(every);
        assertThat(optional(Samples.all(), Objects::isNull)).isEqualTo(every);
    }

    @Test
    void an_optional_field_that_is_never_left_out_is_noticed() {
        var known = without(event -> event instanceof InnovationProposed proposed && proposed.placeholder());
        assertThat(optional(known, Objects::isNull)).doesNotContain("InnovationProposed.owner");
    }

    @Test
    void every_id_is_a_uuid_of_version_7() {
        assertThat(Samples.all().stream().flatMap(Parts::of).filter(UUID.class::isInstance))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(((UUID) id).version()).isEqualTo(7));
    }

    private static List<Class<? extends DomainEvent>> kindsWithout(Collection<DomainEvent> samples) {
        return EventTypes.all().stream()
                .filter(type -> samples.stream().noneMatch(type::isInstance))
                .toList();
    }

    private static List<DomainEvent> without(Predicate<DomainEvent> left) {
        return Samples.all().stream().filter(left.negate()).toList();
    }

    private static Set<String> optional(Collection<DomainEvent> samples, Predicate<@Nullable Object> value) {
        return samples.stream()
                .flatMap(Parts::of)
                .filter(Record.class::isInstance)
                .map(Record.class::cast)
                .flatMap(whole -> optional(whole, value))
                .collect(toSet());
    }

    private static Stream<String> optional(Record whole, Predicate<@Nullable Object> value) {
        return Parts.components(whole)
                .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(part -> value.test(Parts.valueOf(whole, part)))
                .map(part -> whole.getClass().getSimpleName() + "." + part.getName());
    }
}
