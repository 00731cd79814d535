package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BELITUNG;
import static id.jejak.events.testing.SigningDay.PAS_URBAN;
import static id.jejak.events.testing.SigningDay.SIP_BANGET;
import static id.jejak.events.testing.SigningDay.SIP_MUNTOK;
import static id.jejak.events.testing.SigningDay.TOSS;
import static id.jejak.events.testing.SigningDay.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.net.http.HttpResponse;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a reader gets them, in both languages and without a script. */
class PagesTest {

    /** Any but those that are files of our own. */
    private static final String FOREIGN_SCRIPT = "<script(?! defer src=\"/js/)";

    private static RunningService service;
    private static Story story;
    private static long last;

    @BeforeAll
    static void the_day_is_told() {
        service = RunningService.start();
        story = new Story(service.journal());
        story.signingDay();
        last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
        service.reach(last);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/regions/19",
                "/regions/19?lang=en",
                "/regions/1902",
                "/regions/31?lang=en",
                "/audit?limit=200",
                "/audit?limit=200&lang=en",
                "/audit?region=1902&type=SignatureRecorded",
                "/commitments/017d0c4b-4800-7000-8000-0000000000d1?lang=en",
                "/commitments/017d0c4b-4800-7000-8000-0000000000d2",
                "/innovations",
                "/innovations?lang=en&text=sip&region=19&stage=PROPOSED",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a1",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a2?lang=en",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a3",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a4?lang=en",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a5",
                "/innovations/017d0c4b-4800-7000-8000-0000000000a6?lang=en",
                "/generations",
                "/generations?lang=en",
                "/sign-in",
                "/sign-in?lang=en"
            })
    void every_word_has_its_words_and_every_page_its_frame(String path) {
        var page = service.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("??")
                .doesNotContain("th:")
                .contains(path.contains("lang=en") ? "<html lang=\"en\"" : "<html lang=\"id\"")
                .contains("<a class=\"skip\" href=\"#main\"")
                .contains("<main id=\"main\"")
                .contains("ODbL");
        assertThat(Pattern.compile("<h1").matcher(page.body()).results()).hasSize(1);
        assertThat(Pattern.compile("<table").matcher(page.body()).results())
                .hasSameSizeAs(Pattern.compile("<caption")
                        .matcher(page.body())
                        .results()
                        .toList());
        assertThat(page.body()).doesNotContain("style=\"").doesNotContainPattern(FOREIGN_SCRIPT);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
    }

    @Test
    void the_front_page_shows_the_eight_governments_and_who_signed() {
        var page = text(service.get("/"));
        assertThat(page)
                .contains("komitmen replikasi ditandatangani")
                .contains("Pemerintah Provinsi Kepulauan Bangka Belitung")
                .contains("Kota Pangkal Pinang")
                .contains("wakil kepala daerah")
                .contains("menunggu surat kuasa")
                .contains("Keputusan Menteri PANRB Nomor 94 Tahun 2020")
                .contains("Babel Insight")
                .contains("sampai posisi " + grouped(last));
    }

    @Test
    void the_audit_page_of_a_regency_names_capacity_both_clocks_and_source() {
        var page = text(service.get("/audit?region=1902&type=SignatureRecorded"));
        assertThat(page)
                .contains("Tanda tangan dibubuhkan")
                .contains("kepala daerah")
                .contains("11 November 2021 (WIB; hanya harinya yang diketahui)")
                .contains("20 November 2026, 09.03.04 WIB")
                .contains("dinyatakan sumbernya : Babel Insight");
        assertThat(text(service.get("/audit?region=1902&type=SignatureRecorded&lang=en")))
                .contains("20 November 2026, 09:03:04 WIB")
                .contains("Audit trail of Kabupaten Belitung");
    }

    @Test
    void the_catalogue_leads_from_words_to_an_innovation_with_its_kit_its_lineage_and_its_replicas() {
        var found = service.get("/innovations?lang=en&text=sip+banget").body();
        assertThat(found).contains("href=\"/innovations/" + SIP_BANGET + "\"").doesNotContain("PAS URBAN");
        assertThat(service.get("/innovations?lang=en&text=nothing+like+it").body())
                .contains("No innovation answers to this.");

        assertThat(service.get("/innovations/" + TOSS + "?lang=en").body())
                .contains("Sorting at home", "Works without a press", "250,000,000", "/innovations/" + PAS_URBAN);
        assertThat(service.get("/innovations/" + SIP_BANGET + "?lang=en").body())
                .contains("/commitments/" + VERIFIED, "has become", "/innovations/" + SIP_MUNTOK);
    }

    @Test
    void names_of_officials_are_for_those_who_are_signed_in() {
        var id = story.commitmentsOf(BELITUNG).getFirst();
        for (var path : List.of("/regions/1902", "/commitments/" + id, "/audit?region=1902")) {
            assertThat(service.get(path).body()).doesNotContain("Sahani Saleh").contains("Bupati");
            assertThat(service.getAs("evaluator", path).body()).contains("Sahani Saleh");
        }
    }

    @Test
    void one_setting_opens_the_names_to_all() {
        try (var open = RunningService.start(Map.of("jejak.names-public", "true"))) {
            var position = new Story(open.journal()).signingDay();
            assertThat(open.get("/regions/1902?atLeast=" + position).body()).contains("Sahani Saleh");
        }
    }

    @Test
    void a_browser_signs_in_by_the_form_and_out_again() {
        var browser = RunningService.browser();
        var form = service.get(browser, "/sign-in").body();
        assertThat(form).contains("hub.babel");
        var fields = Map.of("username", "hub.babel", "password", "jejak", "_csrf", csrf(form));
        var home = service.post(browser, "/sign-in", fields).body();
        assertThat(home).contains("Hub Babel").contains("Keluar");
        var out =
                service.post(browser, "/sign-out", Map.of("_csrf", csrf(home))).body();
        assertThat(out).contains("Masuk").doesNotContain("Hub Babel");
    }

    @Test
    void a_wrong_password_and_a_form_without_its_token_are_refused() {
        var browser = RunningService.browser();
        var form = service.get(browser, "/sign-in").body();
        var wrong = Map.of("username", "hub.babel", "password", "guess", "_csrf", csrf(form));
        assertThat(service.post(browser, "/sign-in", wrong).body()).contains("role=\"alert\"");
        var forged = Map.of("username", "hub.babel", "password", "jejak");
        var refused = service.post(browser, "/sign-in", forged);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .as("what a form sent stands in no address")
                .doesNotContain("password=")
                .contains("href=\"/?lang=en\"");
    }

    @Test
    void demo_accounts_are_listed_only_in_a_demonstration() {
        try (var serious = RunningService.start(Map.of("jejak.demo", "false"))) {
            assertThat(serious.get("/sign-in").body()).doesNotContain("hub.babel");
        }
    }

    @Test
    void a_language_once_chosen_stays_and_the_address_keeps_the_rest() {
        var browser = RunningService.browser();
        var page = service.get(browser, "/audit?region=1902&lang=en").body();
        assertThat(page).contains("/audit?region=1902&amp;lang=id");
        assertThat(service.get(browser, "/").body()).contains("<html lang=\"en\"");
        assertThat(service.get("/?lang=xx").body()).contains("<html lang=\"id\"");
    }

    @Test
    void the_trail_is_paged_and_says_how_much_of_it_is_shown() {
        var first = service.get("/audit?region=19&limit=10").body();
        var next = Pattern.compile("href=\"(/audit\\?[^\"]*before=[^\"]*)\" rel=\"next\"")
                .matcher(first);
        assertThat(text(first)).contains("10 dari ");
        assertThat(next.find()).isTrue();
        var second = service.get(next.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("Kembali ke yang terbaru");
    }

    @Test
    void what_a_title_holds_is_text_and_nothing_else() {
        var commitment = story.propose(BELITUNG, "<script>alert('x')</script>", false);
        // of the same stream as a sample that is there already, so by the next version
        var position = service.journal().record(Samples.of(InnovationProposed.class));
        for (var path : List.of("/commitments/" + commitment + "?", "/regions/1902?", "/audit?region=1902&")) {
            var page = service.get(path + "atLeast=" + position).body();
            assertThat(page).doesNotContainPattern(FOREIGN_SCRIPT).contains("&lt;script&gt;");
        }
    }

    @Test
    void what_is_not_there_gets_a_friendly_page() {
        for (var path : List.of("/nothing", "/regions/99", "/commitments/017d0c4b-4800-7000-8000-0000000000ff")) {
            var page = service.get(path);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Halaman tidak ditemukan").doesNotContain("Exception");
        }
        assertThat(service.get("/regions/babel?lang=en").body()).contains("The request cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/jejak.css", "/img/jejak.svg", "/fonts/inter-latin-400-normal.woff2"})
    void what_a_page_needs_comes_from_here(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_ministry_builds_the_read_models_anew_by_a_form_and_nobody_else_is_offered_it() {
        try (var other = RunningService.start()) {
            assertThat(other.get("/generations?lang=en").body())
                    .contains("The ministry steers this")
                    .doesNotContain("Build anew</button>");
            var browser = RunningService.browser();
            var form = other.get(browser, "/sign-in?lang=en").body();
            var fields = Map.of("username", "peninjau.panrb", "password", "jejak", "_csrf", csrf(form));
            assertThat(other.post(browser, "/sign-in", fields).statusCode()).isEqualTo(200);

            var page = other.get(browser, "/generations").body();
            assertThat(other.post(browser, "/generations", Map.of()).statusCode())
                    .isEqualTo(403);
            var after = other.post(browser, "/generations", Map.of("_csrf", csrf(page), "show", "false"));

            assertThat(text(after)).contains("2 ").containsAnyOf("being built", "built, follows the journal");
            assertThat(other.post(browser, "/generations/2/drop", Map.of("_csrf", csrf(after.body())))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(other.json("/api/generations/2").at("/state").asString()).isEqualTo("DROPPED");
        }
    }

    private static String csrf(String page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String text(HttpResponse<String> page) {
        return text(page.body());
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.of("id")).format(number);
    }
}
