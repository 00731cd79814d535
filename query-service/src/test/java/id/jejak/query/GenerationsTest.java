package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BANGKA_BARAT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.events.DomainEvent;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read models are made anew beside those that are shown, and nobody who reads notices. */
class GenerationsTest {

    private static final String MINISTRY = "peninjau.panrb";

    @Test
    void told_again_from_the_first_event_the_read_models_are_the_same() {
        try (var service = RunningService.start()) {
            new Story(service.journal()).signingDay();
            var last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
            service.reach(last);
            assertThat(shown(service)).isOne();

            var begun = order(service, "");

            assertThat(begun.at("/generation").asInt()).isEqualTo(2);
            await(() -> shown(service) == 2);
            assertThat(generation(service, 1).at("/state").asString()).isEqualTo("FOLLOWING");
            assertThat(rows(service, 2)).isEqualTo(rows(service, 1));
        }
    }

    @Test
    void what_is_read_while_another_generation_takes_over_is_whole_and_never_older() {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            service.reach(story.signingDay());
            var over = new AtomicBoolean();
            var reader = Thread.ofVirtual().unstarted(() -> {
                var before = 0L;
                while (!over.get()) {
                    var answer = service.get("/api/queries/dashboard");
                    if (answer.statusCode() != 200) throw new AssertionError(answer.body());
                    var dashboard = JsonMapper.shared().readTree(answer.body());
                    var position = dashboard.at("/position").asLong();
                    if (position < before || dashboard.at("/total/signed").asInt() != 23) {
                        throw new AssertionError("after " + before + " came " + dashboard);
                    }
                    before = position;
                }
            });
            var failure = new Throwable[1];
            reader.setUncaughtExceptionHandler((_, e) -> failure[0] = e);
            reader.start();

            for (var generation = 2; generation <= 4; generation++) {
                var next = order(service, "").at("/generation").asInt();
                story.propose(BANGKA_BARAT, "Meanwhile " + generation, false);
                await(() -> shown(service) == next);
            }

            over.set(true);
            await(() -> !reader.isAlive());
            assertThat(failure[0]).isNull();
            assertThat(generation(service, 2).at("/state").asString()).isEqualTo("DROPPED");
        }
    }

    @Test
    void a_generation_that_waits_to_be_told_is_shown_when_it_is_told_and_the_one_before_may_come_back() {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            service.reach(story.signingDay());

            var waiting = order(service, "?show=false").at("/generation").asInt();
            await(() -> state(service, waiting).equals("FOLLOWING"));
            assertThat(shown(service)).isOne();

            order(service, "/" + waiting + "/show");
            assertThat(shown(service)).isEqualTo(waiting);

            // the former still follows, and nothing that was read since is lost on the way back
            var commitment = story.propose(BANGKA_BARAT, "Proposed since", false);
            await(() -> service.get("/api/queries/commitments/" + commitment).statusCode() == 200);
            await(() -> position(service, 1) == position(service, waiting));
            order(service, "/1/show");
            assertThat(shown(service)).isOne();
            assertThat(service.get("/api/queries/commitments/" + commitment).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void only_the_ministry_steers_and_only_what_makes_sense() {
        try (var service = RunningService.start()) {
            service.reach(new Story(service.journal()).signingDay());

            assertThat(service.postAs("hub.babel", "/api/generations").statusCode())
                    .isEqualTo(403);
            assertThat(service.post("/api/generations").statusCode()).isEqualTo(401);
            assertThat(service.postAs(MINISTRY, "/api/generations/7/show").body())
                    .contains("\"rule\":\"unknown-generation\"");
            for (var act : new String[] {"pause", "resume", "show", "drop"}) {
                var refused = service.postAs(MINISTRY, "/api/generations/1/" + act);
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(refused.body()).contains("\"rule\":\"generation-in-another-state\"", "SHOWN");
            }
            assertThat(shown(service)).isOne();
        }
    }

    @Test
    void a_generation_that_is_not_wanted_any_more_leaves_no_rows_behind() {
        try (var service = RunningService.start()) {
            service.reach(new Story(service.journal()).signingDay());
            var unwanted = order(service, "?show=false").at("/generation").asInt();
            await(() -> state(service, unwanted).equals("FOLLOWING"));

            order(service, "/" + unwanted + "/drop");

            assertThat(state(service, unwanted)).isEqualTo("DROPPED");
            assertThat(service.bean(JdbcClient.class)
                            .sql("select count(*) from pg_namespace where nspname = 'generation_" + unwanted + "'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(service.get("/api/queries/dashboard").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_version_that_would_make_them_otherwise_makes_its_own_beside_and_leaves_those_of_the_version_before() {
        try (var service = RunningService.start()) {
            service.reach(new Story(service.journal()).signingDay());

            // as if all this had been made by another version of the program
            var _ = service.bean(JdbcClient.class)
                    .sql("update query.generation set edition = 'of yesterday'")
                    .update();

            await(() -> shown(service) == 2);
            assertThat(service.json("/api/queries/dashboard")
                            .at("/total/signed")
                            .asInt())
                    .isEqualTo(23);
            var before = generation(service, 1);
            assertThat(before.at("/state").asString()).isEqualTo("SHOWN");
            assertThat(before.at("/current").asBoolean()).isFalse();
            var refused = service.postAs(MINISTRY, "/api/generations/1/drop");
            assertThat(refused.body()).contains("\"rule\":\"generation-of-another-edition\"");
        }
    }

    @Test
    void at_an_event_that_nobody_knows_a_generation_stands_still_and_says_why_and_what_is_shown_stays() {
        try (var service = RunningService.start()) {
            var known = new Story(service.journal()).signingDay();
            service.reach(known);
            var unknown = service.journal().recordUnknown("NobodyKnowsThis");

            var next = order(service, "").at("/generation").asInt();

            await(() -> generation(service, next).at("/trouble").asString("").contains("NobodyKnowsThis"));
            assertThat(generation(service, next).at("/trouble").asString()).contains("at position " + unknown);
            assertThat(shown(service)).isOne();
            var twice = service.postAs(MINISTRY, "/api/generations");
            assertThat(twice.statusCode()).isEqualTo(409);
            assertThat(twice.body()).contains("\"rule\":\"already-being-built\"");

            order(service, "/" + next + "/pause");
            assertThat(state(service, next)).isEqualTo("PAUSED");
            order(service, "/" + next + "/resume");
            assertThat(state(service, next)).isEqualTo("BUILDING");
            order(service, "/" + next + "/drop");
            assertThat(state(service, next)).isEqualTo("DROPPED");
            assertThat(service.json("/api/queries/dashboard")
                            .at("/total/signed")
                            .asInt())
                    .isEqualTo(23);
        }
    }

    @Test
    void what_is_shown_is_held_against_the_journal_row_by_row_and_a_row_that_is_not_as_it_makes_it_is_named() {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            service.journal().record(Samples.all().toArray(DomainEvent[]::new));
            service.reach(story.signingDay());

            var first = check(service, 1);
            assertThat(first.at("/differences")).isEmpty();
            assertThat(first.at("/rows").asLong()).isGreaterThan(100);

            var commitment = story.commitmentsOf(BANGKA_BARAT).getFirst();
            var jdbc = service.bean(JdbcClient.class);
            var _ = jdbc.sql("update generation_1.board_commitment set local_name = 'Forged' where commitment = ?")
                    .param(commitment.value())
                    .update();
            var _ = jdbc.sql("delete from generation_1.trail_entry where position = 7")
                    .update();

            var second = check(service, 2);
            assertThat(second.at("/differences").toString())
                    .contains("board_commitment", commitment.toString(), "trail_entry", "\"7\"")
                    .doesNotContain("Forged");
            assertThat(second.at("/differences")).hasSize(2);
            assertThat(second.at("/digest")).isNotEqualTo(first.at("/digest"));
            assertThat(shown(service)).isOne();
            assertThat(service.json("/api/generations").at("/generations").size())
                    .isEqualTo(3);
            assertThat(service.get("/generations").body())
                    .contains("board_commitment", "berbeda", "sama, baris demi baris");
        }
    }

    @Test
    void every_so_often_it_is_compared_unasked() {
        try (var service = RunningService.start(Map.of("jejak.check-every", "100ms"))) {
            service.reach(new Story(service.journal()).signingDay());

            await(() -> !agreements(service).isEmpty());
            assertThat(agreements(service).get(0).at("/differences")).isEmpty();
        }
    }

    /** Has what is shown compared, and answers what came of it. */
    private static JsonNode check(RunningService service, int nth) {
        order(service, "/check");
        await(() -> agreements(service).size() == nth);
        return agreements(service).get(0);
    }

    private static JsonNode agreements(RunningService service) {
        return service.json("/api/generations/agreements").at("/agreements");
    }

    @CanIgnoreReturnValue
    private static JsonNode order(RunningService service, String what) {
        var answer = service.postAs(MINISTRY, "/api/generations" + what);
        if (answer.statusCode() >= 300) throw new AssertionError(answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode generation(RunningService service, int number) {
        return service.json("/api/generations/" + number);
    }

    private static String state(RunningService service, int number) {
        return generation(service, number).at("/state").asString();
    }

    private static long position(RunningService service, int number) {
        return generation(service, number).at("/position").asLong();
    }

    private static int shown(RunningService service) {
        for (var one : service.json("/api/generations").at("/generations")) {
            if (one.at("/state").asString().equals("SHOWN"))
                return one.at("/generation").asInt();
        }
        throw new AssertionError("Nothing is shown");
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("It did not come about in 20 seconds");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A digest of each table's rows. */
    private static Map<String, String> rows(RunningService service, int generation) {
        var jdbc = service.bean(JdbcClient.class);
        var digests = new LinkedHashMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'generation_" + generation + "' order by 1")
                .query(String.class)
                .list()
                .forEach(table -> digests.put(
                        table,
                        jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from generation_"
                                        + generation + "." + table + " t")
                                .query(String.class)
                                .single()));
        assertThat(digests).hasSizeGreaterThan(10);
        return digests;
    }
}
