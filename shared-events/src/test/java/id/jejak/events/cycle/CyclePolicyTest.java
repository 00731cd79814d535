package id.jejak.events.cycle;

import static id.jejak.events.testing.SigningDay.CYCLE;
import static id.jejak.events.testing.SigningDay.CYCLE_OF_BALI;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.json.EventJson;
import id.jejak.events.testing.Samples;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CyclePolicyTest {

    @Test
    void what_was_recorded_before_a_policy_said_so_much_means_what_it_meant_then() {
        var old = amended(CYCLE);

        assertThat(EventJson.write(old))
                .doesNotContain("cadence", "requiredEvidence", "reviewersNeeded", "planApprovers");
        assertThat(old.policy().pace()).isEqualTo(new Cadence(10, 15, 1, 2));
        assertThat(old.policy().evidence())
                .isEqualTo(new RequiredEvidence(EnumSet.allOf(PilotEvidence.class), Set.of(), 1));
        assertThat(old.policy().reviewers()).isEqualTo(1);
        assertThat(old.policy().approvers()).containsExactly(PlanApprover.HUB);
    }

    @Test
    void what_a_policy_says_is_stored_in_the_order_of_its_words() {
        var stricter = amended(CYCLE_OF_BALI);
        var stored = EventJson.write(stricter);

        assertThat(stored)
                .contains("\"cadence\":{\"progressDueDay\":5,\"evaluationDueDays\":20,\"sustainabilityEveryYears\":2,"
                        + "\"sustainabilityDueQuarter\":4},\"requiredEvidence\":{\"beforePilot\":[\"TEAM\",\"DESIGN\"],"
                        + "\"beforeDeclaration\":[\"QUARTER_EVALUATION\"],\"liveServiceDocuments\":2},"
                        + "\"reviewersNeeded\":2,\"planApprovers\":[\"HUB\",\"MINISTRY\"]}");
        assertThat(EventJson.read(stored, PolicyAmended.class)).isEqualTo(stricter);
    }

    private static PolicyAmended amended(CycleId cycle) {
        return Samples.all().stream()
                .filter(PolicyAmended.class::isInstance)
                .map(PolicyAmended.class::cast)
                .filter(event -> event.cycle().equals(cycle))
                .findFirst()
                .orElseThrow();
    }
}
