package id.jejak.command.neighbour;

import static id.jejak.events.testing.SigningDay.CHOICE_DROPPED;
import static id.jejak.events.testing.SigningDay.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentStandingTest {

    @Test
    void a_choice_stays_a_draft_however_often_it_is_changed() {
        assertThat(standing(history(VERIFIED).subList(0, 1)).draft()).isTrue();
        assertThat(standing(history(VERIFIED).subList(0, 2)).draft()).isTrue();
        assertThat(standing(history(VERIFIED).subList(0, 3)).draft()).isFalse();
    }

    @Test
    void what_was_dropped_is_no_draft() {
        assertThat(standing(history(CHOICE_DROPPED)).draft()).isFalse();
    }

    @Test
    void what_nobody_proposed_has_no_standing() {
        assertThat(CommitmentStanding.of(List.of())).isEmpty();
    }

    private static CommitmentStanding standing(List<ReplicationCommitmentEvent> history) {
        return CommitmentStanding.of(history).orElseThrow();
    }

    private static List<ReplicationCommitmentEvent> history(CommitmentId commitment) {
        return Samples.all().stream()
                .filter(ReplicationCommitmentEvent.class::isInstance)
                .map(ReplicationCommitmentEvent.class::cast)
                .filter(event -> event.commitment().equals(commitment))
                .toList();
    }
}
