package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read before there was a catalogue stands in it as if it had been read since. */
class CatalogueMigrationTest {

    private static final String SCRIPT = "id/jejak/query/schema/V11__catalogue.sql";
    private static final List<String> FILLED = List.of("catalogue_innovation", "catalogue_replica");
    private static final List<String> TABLES = List.of(
            "catalogue_innovation",
            "catalogue_kit",
            "catalogue_component",
            "catalogue_document",
            "catalogue_origin",
            "catalogue_check",
            "catalogue_replica");

    @Test
    void the_migration_fills_the_catalogue_as_the_events_did() throws IOException {
        try (var service = RunningService.start()) {
            new Story(service.journal()).signingDay();
            var anew = InnovationId.next();
            service.journal()
                    .record(
                            new InnovationProposed(anew, "One", BANGKA, null, "Dinas", null, false, HUB, REPORTED),
                            new InnovationReturned(anew, "Unclear", REPORTED),
                            new InnovationProposed(anew, "Two", BANGKA, "Bangka", null, "Short", false, HUB, REPORTED));
            service.reach(service.journal().record(before().toArray(DomainEvent[]::new)));
            var jdbc = service.bean(JdbcClient.class);
            var folded = FILLED.stream().map(table -> rows(jdbc, table)).toList();

            var before = service.bean(JdbcTemplate.class);
            before.execute("drop table " + String.join(", ", TABLES));
            before.execute(new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8));

            assertThat(FILLED.stream().map(table -> rows(jdbc, table)).toList()).isEqualTo(folded);
            assertThat(folded).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(20));
        }
    }

    /** The events there were before this version. */
    private static List<DomainEvent> before() {
        var later = Samples.all().stream()
                .filter(event -> switch (event) {
                    case ProposalRevised _,
                            ParticularsStated _,
                            LineageRecorded _,
                            TransferKitPublished _,
                            SustainabilityChecked _,
                            InnovationDiscontinued _,
                            QuarterEvaluated _,
                            LapseNoticeGiven _,
                            PolicyMigrated _,
                            CommitmentLapsed _ -> true;
                    default -> false;
                })
                .toList();
        return Samples.all().stream().filter(event -> !later.contains(event)).toList();
    }

    private static List<@Nullable String> rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select t::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }
}
