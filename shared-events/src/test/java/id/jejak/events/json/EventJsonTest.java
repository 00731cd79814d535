package id.jejak.events.json;

import static id.jejak.events.testing.SigningDay.WIB;
import static id.jejak.events.testing.SigningDay.WIT;
import static id.jejak.events.testing.SigningDay.WITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.events.DomainEvent;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.adoption.AdoptionEvent.AdoptionClaimed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.testing.Samples;
import id.jejak.events.testing.SigningDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** What is written can be read: today, by the version before, and by a person. */
class EventJsonTest {

    @ParameterizedTest
    @MethodSource("id.jejak.events.testing.Samples#all")
    void every_event_is_read_as_it_was_written(DomainEvent event) {
        var json = EventJson.write(event);
        var read = EventJson.read(json, event.getClass());
        assertThat(read).isEqualTo(event);
        assertThat(EventJson.write(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("id.jejak.events.testing.Samples#all")
    void fields_added_later_are_ignored_at_every_depth(DomainEvent event) {
        var newer = EventJson.write(event).replace("{", "{\"addedLater\":[1],").replace(",}", "}");
        assertThat(EventJson.read(newer, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("id.jejak.events.testing.Samples#all")
    void what_is_absent_is_left_out(DomainEvent event) {
        assertThat(EventJson.write(event)).doesNotContain("null");
    }

    @Test
    void ids_are_plain_strings() {
        assertThat(EventJson.write(Samples.of(AdoptionClaimed.class))).startsWith("""
                        {"adoption":"19.05/017d0c4b-4800-7000-8000-0000000000a1",\
                        "commitment":"017d0c4b-4800-7000-8000-0000000000d1","provenance":""");
    }

    @Test
    void region_codes_stay_text_with_their_dot() {
        assertThat(EventJson.write(Samples.of(RegionInvited.class))).contains("\"region\":\"19.05\"");
        assertThat(EventJson.write(Samples.of(CycleOpened.class))).contains("\"hub\":\"19\"");
    }

    static Stream<OccurredAt> times() {
        return Stream.of(WIB, WITA, WIT)
                .flatMap(zone -> Stream.of(
                        new OccurredAt.AtInstant(Instant.parse("2021-11-11T03:04:05.678901Z"), zone),
                        new OccurredAt.OnDate(LocalDate.of(2021, 11, 11), zone),
                        new OccurredAt.InMonth(YearMonth.of(2021, 11), zone)));
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_time_keeps_its_precision_and_its_zone(OccurredAt time) {
        var event = withdrawn(time);
        assertThat(EventJson.read(EventJson.write(event), CommitmentWithdrawn.class))
                .isEqualTo(event);
    }

    @Test
    void a_time_is_written_as_people_write_it() {
        assertThat(times().limit(3).map(time -> EventJson.write(withdrawn(time))))
                .satisfiesExactly(
                        json -> assertThat(json).contains("""
                        {"precision":"INSTANT","instant":"2021-11-11T03:04:05.678901Z","zone":"Asia/Jakarta"}"""),
                        json -> assertThat(json).contains("""
                        {"precision":"DATE","date":"2021-11-11","zone":"Asia/Jakarta"}"""),
                        json -> assertThat(json).contains("""
                        {"precision":"MONTH","month":"2021-11","zone":"Asia/Jakarta"}"""));
    }

    @Test
    void a_number_or_a_flag_that_is_missing_is_not_taken_for_zero_or_false() {
        refused(PlanApproved.class, ",\"planVersion\":2", "", "planVersion");
        refused(PlanApproved.class, "\"planVersion\":2", "\"planVersion\":null", "planVersion");
        refused(InnovationProposed.class, ",\"placeholder\":false", "", "placeholder");
    }

    @Test
    void an_event_with_a_hole_in_it_is_refused_by_the_name_of_what_is_missing() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> EventJson.read("{\"reason\":\"No budget\"}", CommitmentWithdrawn.class))
                .withMessageContaining("commitment");
    }

    @Test
    void malformed_values_are_refused_by_name() {
        refused(RegionInvited.class, "19.05", "1905", "A region code is two digits");
        refused(ImplementationDeclared.class, "sha256:0a", "md5:0a", "A digest is 'sha256:'");
        refused(RegionInvited.class, "Asia/Jakarta", "Asia/Batavia", "Asia/Batavia");
        refused(RegionInvited.class, "MONTH", "ABOUT", "ABOUT");
    }

    private static void refused(Class<? extends DomainEvent> type, String good, String bad, String message) {
        var json = EventJson.write(Samples.of(type));
        assertThat(json).contains(good);
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> EventJson.read(json.replace(good, bad), type))
                .withMessageContaining(message);
    }

    private static CommitmentWithdrawn withdrawn(OccurredAt time) {
        var provenance = new Provenance(time, SourceKind.BACKFILL, Confidence.HIGH, null);
        return new CommitmentWithdrawn(SigningDay.WITHDRAWN, "No budget", provenance);
    }
}
