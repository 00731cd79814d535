package id.jejak.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import org.junit.jupiter.api.Test;

/** Names are what history is stored under. */
class EventTypesTest {

    @Test
    void names_are_unique_across_families() {
        assertThat(EventTypes.all()).extracting(EventTypes::nameOf).doesNotHaveDuplicates();
    }

    @Test
    void every_name_leads_back_to_its_event() {
        assertThat(EventTypes.all())
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(EventTypes.named(EventTypes.nameOf(type))).contains(type));
    }

    @Test
    void a_name_nobody_knows_leads_nowhere() {
        assertThat(EventTypes.named("CommitmentForgotten")).isEmpty();
    }

    @Test
    void an_event_has_revision_1_until_its_form_changes() {
        assertThat(EventTypes.revisionOf(PlanSubmitted.class)).isEqualTo("1");
        assertThat(EventTypes.revisionOf(Changed.class)).isEqualTo("2");
    }

    @Revision(2)
    private record Changed(Provenance provenance) implements DomainEvent {}
}
