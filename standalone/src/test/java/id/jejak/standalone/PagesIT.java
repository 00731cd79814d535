package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.standalone.testing.Browser;
import id.jejak.standalone.testing.RunningJejak;
import id.jejak.standalone.testing.Walk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages as a person meets them, in both languages, on a desk and on a phone. */
class PagesIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> LANGUAGES = List.of("id", "en");
    /** Width and height of each kind of screen. */
    private static final Map<String, int[]> SCREENS =
            Map.of("desktop", new int[] {1320, 900}, "phone", new int[] {390, 844});

    private static Browser browser;
    private static RunningJejak jejak;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Browser.open();
        jejak = RunningJejak.shared();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void the_dashboard_shows_the_23_signed_commitments_of_the_eight_governments() {
        try (var window = browser.window(1320, 900)) {
            var page = open(window, "/regions/19?lang=en");

            assertThat(text(page)).contains("23 commitments", "11 November 2021", "overdue");
            assertThat(page.locator("table").first().innerText())
                    .contains("Kota Pangkal Pinang", "Kabupaten Belitung Timur");
            var signed = page.locator("tbody tr").all().stream()
                    .filter(row -> row.locator("td.main").count() > 0)
                    .map(row -> row.locator("td.main").first().innerText())
                    .toList();
            assertThat(signed).containsExactlyInAnyOrder("3", "2", "5", "4", "2", "1", "3", "3");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_page_is_usable_by_everybody_and_keeps_to_its_own_content_policy() {
        for (var path : pages().entrySet()) {
            for (var language : LANGUAGES) {
                try (var window = browser.window(1320, 900)) {
                    var page = open(window, inLanguage(path.getValue(), language));
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                    assertThat(violations(page))
                            .as("%s in %s", path.getKey(), language)
                            .isEmpty();
                }
            }
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void no_page_scrolls_sideways_on_a_phone() {
        for (var path : pages().entrySet()) {
            try (var window = browser.window(390, 844)) {
                var page = open(window, path.getValue());
                var overhang = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(overhang).as(path.getKey()).isEqualTo(0);
            }
        }
    }

    @Test
    void a_picture_of_every_page_is_kept() {
        for (var path : pages().entrySet()) {
            for (var screen : SCREENS.entrySet()) {
                for (var language : LANGUAGES) {
                    try (var window = browser.window(screen.getValue()[0], screen.getValue()[1])) {
                        var page = open(window, inLanguage(path.getValue(), language));
                        var file =
                                SCREENSHOTS.resolve("%s-%s-%s.png".formatted(path.getKey(), screen.getKey(), language));
                        var _ = page.screenshot(
                                new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                        assertThat(file).isNotEmptyFile();
                    }
                }
            }
        }
    }

    @Test
    void whoever_looks_at_the_past_stays_in_it_until_they_are_back_in_the_present() {
        try (var window = browser.window(1320, 900)) {
            var page = open(window, "/regions/1902?lang=en");
            page.locator(".then summary").click();
            page.locator(".then input[name=on]").fill("2021-11-10");
            page.locator(".then button").click();
            assertThat(text(page)).contains("This is the past", "2021-11-10").doesNotContain("Sahani Saleh");
            assertThat(page.locator("tbody td.main").count()).isZero();

            page.locator("nav a").last().click();
            assertThat(page.url()).contains("on=2021-11-10");
            assertThat(text(page)).contains("This is the past");

            page.locator(".then a").click();
            assertThat(page.url()).doesNotContain("on=2021-11-10");
            assertThat(page.locator(".then.past").count()).isZero();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_open_page_shows_what_happens_without_being_loaded_again() throws IOException, InterruptedException {
        var commitment = jejak.client()
                .get("/api/queries/commitments?region=1902&limit=1")
                .text("/commitments/0/commitment");
        try (var window = browser.window(1320, 900)) {
            var page = open(window, "/commitments/" + commitment + "?lang=en");
            var told = page.locator("li.entry").count();
            var _ = page.evaluate("() => { window.stayed = true; }");

            var drafted =
                    jejak.client().post("opd.belitung", "/commitments/" + commitment + "/draft-plan", Walk.plan());
            assertThat(drafted.status()).isEqualTo(200);

            page.locator("li.entry").nth(told).waitFor();
            assertThat(page.evaluate("() => window.stayed")).isEqualTo(true);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void somebody_signs_in_by_the_form_and_out_again() {
        try (var window = browser.window(1320, 900)) {
            var page = open(window, "/sign-in?lang=en");
            page.locator("#username").fill("hub.babel");
            page.locator("#password").fill("wrong");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("[role=alert]").innerText()).isNotBlank();

            page.locator("#username").fill("hub.babel");
            page.locator("#password").fill("jejak");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("header .account").innerText()).contains("Hub Babel");

            page.navigate(jejak.address() + "/regions/1902?lang=en");
            assertThat(text(page)).contains("Sahani Saleh", "Babel Insight");
            page.locator("header form button").click();
            assertThat(page.locator("header .sign-in").isVisible()).isTrue();
        }
    }

    @Test
    void an_officer_tries_a_file_reads_what_is_wrong_mends_it_and_has_it_recorded() {
        try (var window = browser.window(1320, 900)) {
            var page = signedIn(window, "opd.bangka", "en");
            page.locator("header nav a[href='/imports']").click();
            upload(page, "key,title,owner\nPAGE-1,First,19.01\nPAGE-2,,19.01\nPAGE-3,Third,19.01\n");
            page.locator("button[value=true]").click();

            page.getByText("One line needs mending").first().waitFor();
            assertThat(page.locator("#refused").count()).isEqualTo(1);
            assertThat(page.locator("section.board tbody tr").innerText()).contains("line 3", "title");
            assertThat(page.locator("#carry-out").innerText()).isEqualTo("Record these 2 lines");
            assertThat(page.locator("#said").textContent()).contains("One line needs mending");

            page.getByText("Send another file").click();
            upload(page, "key,title,owner\nPAGE-1,First,19.01\nPAGE-2,Second,19.01\nPAGE-3,Third,19.01\n");
            page.locator("button[value=true]").click();
            page.getByText("3 lines are ready to be recorded").first().waitFor();
            page.locator("#carry-out").click();
            page.getByText("3 lines were recorded").first().waitFor();

            page.locator(".crumbs a").click();
            assertThat(page.locator("tbody tr").first().innerText()).contains("in earnest", "3 recorded");
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void a_file_is_imported_without_a_script_on_a_phone_and_in_indonesian() {
        try (var window = browser.windowWithoutScripts(390, 844)) {
            var page = signedIn(window, "admin.bangkatengah", "id");
            page.navigate(jejak.address() + "/imports");
            assertThat(page.locator("form.upload").innerText()).contains("komitmen");
            upload(page, "kunci;siklus;daerah;inovasi;namaLokal;jenisReplikasi\nK-1;x;19.04;y;Nama;FULL\n");
            page.locator("button[value=true]").click();
            while (page.locator("#reload").count() > 0) page.locator("#reload").click();

            assertThat(text(page)).contains("1 baris perlu diperbaiki", "baris 2");
            assertThat(page.locator("#carry-out").count()).isZero();
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void a_file_that_makes_no_sense_is_refused_on_the_page_that_sent_it() {
        try (var window = browser.window(1320, 900)) {
            var page = signedIn(window, "opd.bangka", "en");
            page.navigate(jejak.address() + "/imports");
            upload(page, "key,title,colour\nPAGE-1,First,blue\n");
            page.locator("button[value=true]").click();

            assertThat(page.locator("[role=alert]").innerText()).contains("colour", "must name the columns");
        }
    }

    @Test
    void the_pages_of_imports_are_usable_by_everybody() {
        for (var language : LANGUAGES) {
            for (var screen : SCREENS.entrySet()) {
                try (var window = browser.window(screen.getValue()[0], screen.getValue()[1])) {
                    var page = signedIn(window, "opd.belitung", language);
                    page.navigate(jejak.address() + "/imports");
                    look(page, "imports", screen.getKey(), language);
                    upload(page, "key,title,owner,startedOn\nS-1,First,19.02,\nS-2,,19.02,\nS-3,Third,19.01,2019\n");
                    page.locator("button[value=true]").click();
                    page.locator("#carry-out").waitFor();
                    look(page, "import", screen.getKey(), language);
                }
            }
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** Whether a page can be used, fits on its screen and says everything in words; a picture is kept. */
    private static void look(Page page, String name, String screen, String language) {
        assertThat(violations(page)).as("%s in %s", name, language).isEmpty();
        assertThat(text(page)).doesNotContain("??");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s on a %s", name, screen)
                .isEqualTo(0);
        var _ = page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%s-%s-%s.png".formatted(name, screen, language)))
                .setFullPage(true));
    }

    private Page signedIn(BrowserContext window, String person, String language) {
        var page = open(window, inLanguage("/sign-in", language));
        page.locator("#username").fill(person);
        page.locator("#password").fill("jejak");
        page.locator("main button[type=submit]").click();
        return page;
    }

    private static void upload(Page page, String csv) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("file.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, String> pages() {
        var commitment = commitmentOfBangkaBarat();
        var pages = new LinkedHashMap<String, String>();
        pages.put("nation", "/");
        pages.put("province", "/regions/19");
        pages.put("region", "/regions/1902");
        pages.put("commitment", "/commitments/" + commitment);
        pages.put("deadlines", "/deadlines?region=1902");
        pages.put("audit", "/audit?region=1902");
        pages.put("past", "/regions/1902?on=2021-11-10&asOf=" + LocalDate.now(ZoneOffset.UTC));
        pages.put("generations", "/generations");
        pages.put("sign-in", "/sign-in");
        return pages;
    }

    private String commitmentOfBangkaBarat() {
        try {
            return jejak.client().get("/api/queries/commitments?region=1905").text("/commitments/0/commitment");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Page open(BrowserContext window, String path) {
        var page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onRequestFailed(request -> {
            // what is listened to ends when its page is left
            if (!request.url().contains("/api/live/")) complaints.add(path + ": not loaded: " + request.url());
        });
        var answer = Objects.requireNonNull(page.navigate(jejak.address() + path), path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return page;
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }

    private static String text(Page page) {
        return page.locator("body").innerText();
    }

    private static String inLanguage(String path, String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
