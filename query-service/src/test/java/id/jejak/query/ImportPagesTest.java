package id.jejak.query;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.query.testing.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where files are sent, as far as no command service is needed: the pages in a browser show the rest. */
class ImportPagesTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of(
                "jejak.pass-secret",
                "a secret of thirty-two letters or more",
                "jejak.command-service",
                "http://localhost:1"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first_and_sees_no_way_there() {
        var page = service.get(RunningService.browser(), "/imports");

        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).doesNotContain("href=\"/imports\"");
    }

    @Test
    void whoever_is_signed_in_is_led_there_and_told_when_the_command_service_is_away() {
        var browser = RunningService.browser();
        assertThat(signIn(service, browser).body()).contains("href=\"/imports\"");

        var page = service.get(browser, "/imports");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Belum siap").doesNotContain("Exception");
    }

    @Test
    void a_form_without_its_token_sends_nothing() {
        var browser = RunningService.browser();
        var _ = signIn(service, browser);

        assertThat(service.post(browser, "/imports", Map.of("kind", "innovations"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void where_the_services_share_no_secret_there_is_no_such_page() {
        try (var alone = RunningService.start()) {
            var browser = RunningService.browser();
            assertThat(signIn(alone, browser).body()).doesNotContain("href=\"/imports\"");
            assertThat(alone.get(browser, "/imports").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> signIn(RunningService service, HttpClient browser) {
        var form = service.get(browser, "/sign-in").body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).isTrue();
        return service.post(
                browser, "/sign-in", Map.of("username", "opd.bangka", "password", "jejak", "_csrf", token.group(1)));
    }
}
