package id.jejak.command.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.testing.Samples;
import id.jejak.events.testing.SigningDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cycle's history means to those who are held to it. */
class CycleTermsTest {

    private static final List<ReplicationCycleEvent> HISTORY = Samples.all().stream()
            .filter(ReplicationCycleEvent.class::isInstance)
            .map(ReplicationCycleEvent.class::cast)
            .filter(event -> event.cycle().equals(SigningDay.CYCLE))
            .toList();

    @Test
    void a_cycle_that_is_only_planned_lets_nobody_choose_or_sign() {
        assertThat(CycleTerms.of(HISTORY.subList(0, 1)))
                .hasValueSatisfying(
                        terms -> assertThat(terms.choosing() || terms.signing()).isFalse());
    }

    @Test
    void an_amended_policy_holds_for_what_is_signed_next_and_the_former_for_what_was_signed() {
        var terms = CycleTerms.of(HISTORY).orElseThrow();

        assertThat(terms.policy().version()).isEqualTo(2);
        assertThat(terms.policy(2)).isEqualTo(terms.policy());
        assertThat(terms.policy(1).planDueDays()).isEqualTo(30);
        assertThatIllegalArgumentException().isThrownBy(() -> terms.policy(3));
    }

    @Test
    void where_nothing_happened_there_is_no_cycle() {
        assertThat(CycleTerms.of(List.of())).isEmpty();
    }
}
