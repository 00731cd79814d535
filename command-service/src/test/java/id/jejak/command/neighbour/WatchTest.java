package id.jejak.command.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import id.jejak.events.testing.Samples;
import id.jejak.events.testing.SigningDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is owed again and again, as far as a commitment has come. */
class WatchTest {

    private static final List<ReplicationCommitmentEvent> HISTORY = Samples.all().stream()
            .filter(ReplicationCommitmentEvent.class::isInstance)
            .map(ReplicationCommitmentEvent.class::cast)
            .filter(event -> event.commitment().equals(SigningDay.VERIFIED))
            .toList();

    @Test
    void nothing_is_reported_before_a_plan_is_in_force_while_a_declaration_awaits_its_finding_and_at_the_end() {
        assertThat(awaited(CommitmentSigned.class)).isEmpty();
        assertThat(awaited(PlanApproved.class)).containsExactly(DeadlineKind.PROGRESS, DeadlineKind.EVALUATION);
        assertThat(awaited(ImplementationDeclared.class)).isEmpty();
        assertThat(awaited(ImplementationRejected.class))
                .containsExactly(DeadlineKind.PROGRESS, DeadlineKind.EVALUATION);
        assertThat(awaited(ImplementationVerified.class)).containsExactly(DeadlineKind.SUSTAINABILITY);
        assertThat(awaited(ReplicationStopped.class)).isEmpty();
    }

    @Test
    void it_is_owed_since_the_first_approval_or_the_verification() {
        var watch = upTo(ReplicationStopped.class);

        assertThat(watch.since(DeadlineKind.PROGRESS)).contains(LocalDate.of(2021, 12, 14));
        assertThat(watch.since(DeadlineKind.SUSTAINABILITY)).contains(LocalDate.of(2022, 8, 22));
        assertThat(upTo(CommitmentSigned.class).since(DeadlineKind.PROGRESS)).isEmpty();
    }

    @Test
    void what_was_reported_evaluated_and_looked_at_is_done() {
        assertThat(upTo(ReplicationStopped.class).done())
                .containsExactlyInAnyOrder(
                        Period.month(YearMonth.of(2022, 3)),
                        Period.month(YearMonth.of(2022, 4)),
                        Period.quarter(2022, 2),
                        Period.year(2023),
                        Period.year(2024));
    }

    @Test
    void where_nothing_happened_nothing_is_watched() {
        assertThat(Watch.of(List.of())).isEmpty();
    }

    private static List<DeadlineKind> awaited(Class<? extends ReplicationCommitmentEvent> last) {
        return Arrays.stream(DeadlineKind.values())
                .filter(upTo(last)::isAwaited)
                .toList();
    }

    /** After the first event of that kind. */
    private static Watch upTo(Class<? extends ReplicationCommitmentEvent> last) {
        var end = HISTORY.stream().filter(last::isInstance).findFirst().orElseThrow();
        return Watch.of(HISTORY.subList(0, HISTORY.indexOf(end) + 1)).orElseThrow();
    }
}
