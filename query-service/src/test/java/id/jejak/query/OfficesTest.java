package id.jejak.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.events.DomainEvent;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who held an office when, and who might act for them. */
class OfficesTest {

    private static RunningService service;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
        service.reach(last);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_office_shows_its_terms_and_what_its_holders_let_others_do() {
        var office = offices("1904").at("/offices/0");
        assertThat(office.get("role").asString()).isEqualTo("HEAD_OF_REGION");
        assertThat(office.at("/terms/0/holder").asString()).isEqualTo("kepala.bangkatengah");
        assertThat(office.at("/terms/0/from").asString()).isEqualTo("2021-02-26");
        assertThat(office.at("/terms/0/until").asString()).isEqualTo("2024-12-31");
        assertThat(office.at("/delegations/0/delegate").asString()).isEqualTo("opd.bangkatengah");
        assertThat(office.at("/delegations/0/powers").toString()).isEqualTo("[\"SIGN\"]");
        assertThat(office.at("/delegations/0/until").asString()).isEqualTo("2021-11-30");
        assertThat(office.at("/delegations/0").hasNonNull("withdrawnOn")).isFalse();
    }

    @Test
    void a_term_that_ended_early_and_a_delegation_that_was_withdrawn_say_so() {
        var office = offices("19").at("/offices/0");
        assertThat(office.at("/terms/0/until").asString()).isEqualTo("2023-06-30");
        assertThat(office.at("/delegations/0/withdrawnOn").asString()).isEqualTo("2021-12-29");
        assertThat(offices("1902").get("offices")).isEmpty();
    }

    @Test
    void the_database_lets_nobody_hold_an_office_while_somebody_else_does() {
        assertThatThrownBy(() -> hold("19.04/HEAD_OF_REGION", "2024-12-31"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_holder_at_a_time");
        assertThat(hold("19.04/HEAD_OF_REGION", "2025-01-01")).isOne();
        assertThat(hold("19.02/HEAD_OF_REGION", "2024-12-31")).isOne();
    }

    @Test
    void terms_and_delegations_stand_on_the_trail_of_their_government() {
        var entry = service.json("/api/queries/audit?region=19.04&type=DelegationGiven&atLeast=" + last)
                .at("/entries/0");
        assertThat(entry.get("details")
                        .valueStream()
                        .map(fact -> fact.get("key").asString() + "="
                                + fact.get("value").asString()))
                .contains("power=SIGN", "onBehalfOf=kepala.bangkatengah", "delegate=opd.bangkatengah");
    }

    /** Writes a term as the fold does, and takes it back. */
    private static int hold(String office, String from) {
        var jdbc = service.bean(JdbcClient.class);
        var term = UUID.randomUUID();
        var written = jdbc.sql("""
                        insert into generation_1.office_term (term, office, region, province, role, holder, decree, first_day,
                            position, known_from, held_from)
                        values (?, ?, '19.04', '19', 'HEAD_OF_REGION', 'somebody', 'SK', ?::date, 0, 0, now())
                        on conflict (term) do nothing""").params(term, office, from).update();
        jdbc.sql("delete from generation_1.office_term where term = ?")
                .param(term)
                .update();
        return written;
    }

    private static JsonNode offices(String region) {
        return service.json("/api/queries/offices?region=" + region + "&atLeast=" + last);
    }
}
