package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BELITUNG;
import static id.jejak.events.testing.SigningDay.CYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the read models follow the journal: in one transaction with their token, and without gaps. */
class ReadSideTest {

    @Test
    void rows_and_token_share_a_transaction() {
        try (var service = RunningService.start()) {
            assertThat(service.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(service.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);

            var last = new Story(service.journal()).signingDay();
            service.reach(last);
            assertThat(tokenOf(service)).contains("\"globalIndex\":" + last);
        }
    }

    @Test
    void an_event_this_version_does_not_know_stops_the_reading_before_it() {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            var known = story.signingDay();
            assertThat(service.get("/api/queries/dashboard?atLeast=" + known).statusCode())
                    .isEqualTo(200);

            service.journal().recordUnknown("NobodyKnowsThis");
            story.propose(BELITUNG, "After the unknown", false);

            var late = service.get("/api/queries/dashboard?atLeast=" + (known + 1));
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.body()).contains("\"rule\":\"not-caught-up\"").contains("\"position\":" + known);
            // what was there is served all the same
            assertThat(service.json("/api/queries/dashboard")
                            .at("/total/signed")
                            .asInt())
                    .isEqualTo(23);
        }
    }

    @Test
    void an_event_in_an_old_form_is_shown_as_if_it_had_been_written_today() throws IOException {
        var opened = Path.of("../shared-events/src/test/resources/golden/CycleOpened.v1.json");
        try (var service = RunningService.start()) {
            var last = service.journal()
                    .recordAsIs("ReplicationCycle", CYCLE.toString(), "CycleOpened", "1", Files.readString(opened));

            assertThat(service.json("/api/queries/cycles?atLeast=" + last)
                            .at("/cycles/0/legalBasis")
                            .asString())
                    .isEqualTo("Keputusan Menteri PANRB Nomor 94/2020");
            var facts = service.json("/api/queries/audit?type=CycleOpened&atLeast=" + last)
                    .at("/entries/0/details")
                    .toString();
            assertThat(facts)
                    .contains("{\"key\":\"legalBasis\",\"kind\":\"TEXT\",\"value\":\"Keputusan Menteri PANRB\"}")
                    .contains("{\"key\":\"number\",\"kind\":\"TEXT\",\"value\":\"94/2020\"}");
        }
    }

    @Test
    void an_event_in_a_form_yet_to_come_stops_the_reading_before_it() {
        try (var service = RunningService.start()) {
            var known = new Story(service.journal()).signingDay();
            service.reach(known);

            var newer = service.journal().recordAsIs("ReplicationCycle", CYCLE.toString(), "CycleOpened", "3", "{}");

            var late = service.get("/api/queries/dashboard?atLeast=" + newer);
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.body()).contains("\"position\":" + known);
        }
    }

    private static String tokenOf(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("select convert_from(token, 'UTF8') from token_entry where token is not null")
                .query(String.class)
                .single();
    }
}
