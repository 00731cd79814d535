package id.jejak.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.events.DomainEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.CyclePlanned;
import id.jejak.events.testing.GoldenFile;
import id.jejak.events.testing.Samples;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was stored years ago opens as if it had been written today. */
class UpcastersTest {

    record Old(Class<? extends DomainEvent> type, int revision) {

        String json() {
            return GoldenFile.named("%s.v%d.json".formatted(EventTypes.nameOf(type), revision))
                    .text();
        }
    }

    static Stream<Old> everyOldRevision() {
        return EventTypes.all().stream()
                .flatMap(type -> IntStream.range(1, Integer.parseInt(EventTypes.revisionOf(type)))
                        .mapToObj(revision -> new Old(type, revision)));
    }

    @ParameterizedTest
    @MethodSource("everyOldRevision")
    void the_golden_file_of_an_old_revision_opens_as_the_sample_of_today(Old old) {
        assertThat(EventJson.read(old.json(), old.type(), Integer.toString(old.revision())))
                .isEqualTo(Samples.of(old.type()));
    }

    @ParameterizedTest
    @MethodSource("everyOldRevision")
    void without_its_upcasters_an_old_revision_does_not_open(Old old) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.read(old.json(), old.type()));
    }

    @Test
    void every_revision_there_has_been_has_one_step_to_the_next() {
        assertThat(EventTypes.all()).containsAll(Upcasters.STEPS.keySet());
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(Upcasters.STEPS.getOrDefault(type, List.of()))
                        .as(EventTypes.nameOf(type))
                        .hasSize(Integer.parseInt(EventTypes.revisionOf(type)) - 1));
    }

    @Test
    void an_event_of_the_current_revision_is_left_alone() {
        var today = Samples.of(CycleOpened.class);

        assertThat(EventJson.read(EventJson.write(today), CycleOpened.class, "2"))
                .isEqualTo(today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "-1", "01", "soon"})
    void a_revision_this_version_does_not_know_is_refused_by_name(String revision) {
        assertThatExceptionOfType(UnreadableRevisionException.class)
                .isThrownBy(() -> EventJson.read("{}", CycleOpened.class, revision))
                .withMessage(
                        "The event CycleOpened is stored in revision %s; this version reads revisions 1 to 2",
                        revision);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    Keputusan Menteri PANRB 94/2020             | Keputusan Menteri PANRB      | 94/2020
                    Keputusan Menteri PANRB Nomor 94 Tahun 2020 | Keputusan Menteri PANRB      | 94 Tahun 2020
                    SK No. 7                                    | SK                           | 7
                    Surat Deputi Pelayanan Publik B/12/2021     | Surat Deputi Pelayanan Publik | B/12/2021
                    Keputusan rapat 12 Maret 2021               | Keputusan rapat 12 Maret 2021 | -
                    Kesepakatan gubernur/bupati                 | Kesepakatan gubernur/bupati  | -
                    SK 7                                        | SK 7                         | -
                    94/2020                                     | 94/2020                      | -
                    """)
    void only_what_is_unmistakably_a_number_is_taken_out_of_a_legal_basis(String text, String title, String number) {
        var event = object("{\"legalBasis\":\"" + text + "\"}");

        new LegalBasisInParts().upcast(event);

        assertThat(event.at("/legalBasis/title").stringValue()).isEqualTo(title);
        assertThat(event.at("/legalBasis/number").stringValue(null)).isEqualTo(number);
        assertThat(event.at("/legalBasis")).hasSize(number == null ? 1 : 2);
    }

    @Test
    void a_plan_without_a_decree_stays_without_one() {
        var plan = EventJson.write(Samples.of(CyclePlanned.class))
                .replace("\"legalBasis\":{\"title\":\"Keputusan Menteri PANRB\",\"number\":\"94/2020\"},", "");

        assertThat(EventJson.read(plan, CyclePlanned.class, "1").legalBasis()).isNull();
    }

    private static ObjectNode object(String json) {
        return JsonMapper.shared().readValue(json, ObjectNode.class);
    }
}
