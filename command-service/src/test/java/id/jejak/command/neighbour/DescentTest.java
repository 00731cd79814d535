package id.jejak.command.neighbour;

import static id.jejak.events.testing.SigningDay.PAS_URBAN;
import static id.jejak.events.testing.SigningDay.SIP_BANGET;
import static id.jejak.events.testing.SigningDay.SIP_MUNTOK;
import static id.jejak.events.testing.SigningDay.TOSS;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.testing.Samples;
import id.jejak.events.testing.SigningDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an innovation comes from is followed through the streams of its origins. */
class DescentTest {

    @Test
    void forebears_are_followed_to_where_nothing_more_is_on_record() {
        var descent = Descent.of(List.of(SIP_MUNTOK), DescentTest::history, Map.of());

        assertThat(descent.forebears()).containsExactlyInAnyOrder(SIP_MUNTOK, SIP_BANGET, PAS_URBAN, TOSS);
        assertThat(descent.known()).containsExactlyInAnyOrder(SIP_MUNTOK, SIP_BANGET, PAS_URBAN, TOSS);
    }

    @Test
    void an_origin_nobody_proposed_is_not_known() {
        var stranger = InnovationId.next();

        assertThat(Descent.of(List.of(stranger, TOSS), DescentTest::history, Map.of())
                        .known())
                .containsExactly(TOSS);
    }

    @Test
    void only_the_latest_record_of_origins_counts() {
        var corrected = Descent.of(
                List.of(PAS_URBAN), one -> one.equals(PAS_URBAN) ? correctedTo(SIP_BANGET) : history(one), Map.of());

        assertThat(corrected.forebears()).containsExactlyInAnyOrder(PAS_URBAN, SIP_BANGET);
    }

    @Test
    void two_that_name_each_other_have_an_end() {
        var descent = Descent.of(List.of(TOSS), one -> correctedTo(one.equals(TOSS) ? PAS_URBAN : TOSS), Map.of());

        assertThat(descent.forebears()).containsExactlyInAnyOrder(TOSS, PAS_URBAN);
    }

    private static List<InnovationEvent> correctedTo(InnovationId origin) {
        var first = List.of(new Origin(TOSS, ReplicationType.FULL, null));
        var second = List.of(new Origin(origin, ReplicationType.FULL, null));
        return List.of(
                new LineageRecorded(PAS_URBAN, first, SigningDay.REPORTED),
                new LineageRecorded(PAS_URBAN, second, SigningDay.REPORTED));
    }

    private static List<InnovationEvent> history(InnovationId innovation) {
        return Samples.all().stream()
                .filter(InnovationEvent.class::isInstance)
                .map(InnovationEvent.class::cast)
                .filter(event -> event.innovation().equals(innovation))
                .toList();
    }
}
