package id.jejak.command.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Mandate;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeEvent.DelegationWithdrawn;
import id.jejak.events.office.OfficeEvent.TermEnded;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a delegation allows follows from all that happened to the office. */
class MandatesTest {

    private static final OfficeId OFFICE = OfficeId.of(new RegionCode("19.02"), Role.HEAD_OF_REGION);
    private static final TermId TERM = TermId.next();
    private static final DelegationId DELEGATION = DelegationId.next();
    private static final LocalDate FROM = LocalDate.of(2021, 11, 8);
    private static final LocalDate UNTIL = LocalDate.of(2021, 11, 30);
    private static final Provenance THEN =
            Provenance.observed(Instant.parse("2021-11-20T20:00:00Z"), ZoneId.of("Asia/Jakarta"));

    @Test
    void it_allows_what_was_delegated_from_its_first_day_to_its_last() {
        var mandate = after();

        assertThat(mandate.allows(Power.SIGN, FROM)).isTrue();
        assertThat(mandate.allows(Power.SIGN, UNTIL)).isTrue();
        assertThat(mandate.allows(Power.SIGN, FROM.minusDays(1))).isFalse();
        assertThat(mandate.allows(Power.SIGN, UNTIL.plusDays(1))).isFalse();
        assertThat(mandate.allows(Power.ANSWER_PLANS, FROM)).isFalse();
    }

    @Test
    void it_does_not_outlast_the_term_it_was_given_in() {
        var ended = new TermEnded(OFFICE, TERM, LocalDate.of(2021, 11, 15), "Resigned", THEN);

        assertThat(after(ended).until()).isEqualTo("2021-11-15");
    }

    @Test
    void from_the_day_it_is_withdrawn_on_it_allows_nothing() {
        var withdrawn = new DelegationWithdrawn(OFFICE, DELEGATION, "Back from leave", THEN);

        // in Jakarta it is the 21st already
        assertThat(after(withdrawn).until()).isEqualTo("2021-11-20");
    }

    @Test
    void what_happens_to_other_terms_and_delegations_does_not_touch_it() {
        var other = new TermEnded(OFFICE, TermId.next(), LocalDate.of(2021, 11, 10), "Resigned", THEN);
        var another = new DelegationWithdrawn(OFFICE, DelegationId.next(), "Back from leave", THEN);

        assertThat(after(other, another).until()).isEqualTo(UNTIL);
    }

    @Test
    void a_delegation_the_office_never_gave_allows_nothing() {
        assertThat(Mandates.of(history(), DelegationId.next())).isEmpty();
    }

    private static Mandate after(OfficeEvent... events) {
        var all = Stream.concat(history().stream(), Stream.of(events)).toList();
        return Mandates.of(all, DELEGATION).orElseThrow();
    }

    private static List<OfficeEvent> history() {
        var regent = new PersonId("kepala.belitung");
        return List.of(
                new TermRecorded(OFFICE, TERM, regent, "SK", LocalDate.of(2021, 2, 26), null, THEN),
                new DelegationGiven(
                        OFFICE,
                        DELEGATION,
                        TERM,
                        regent,
                        new PersonId("opd.belitung"),
                        List.of(Power.SIGN),
                        "Surat kuasa",
                        FROM,
                        UNTIL,
                        THEN));
    }
}
