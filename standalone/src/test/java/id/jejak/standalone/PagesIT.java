package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.jejak.standalone.testing.Browser;
import id.jejak.standalone.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Path;
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

    private Map<String, String> pages() {
        var commitment = commitmentOfBangkaBarat();
        var pages = new LinkedHashMap<String, String>();
        pages.put("nation", "/");
        pages.put("province", "/regions/19");
        pages.put("region", "/regions/1902");
        pages.put("commitment", "/commitments/" + commitment);
        pages.put("deadlines", "/deadlines?region=1902");
        pages.put("audit", "/audit?region=1902");
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
        page.onRequestFailed(request -> complaints.add(path + ": not loaded: " + request.url()));
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
