package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser remembers a password and sends it along with whatever any page makes it send. */
class OwnPagesTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_of_another_site_gives_no_orders_with_a_remembered_password(String site) throws Exception {
        var before = head();

        var answer = propose(site);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:jejak:problem:from-another-site");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void our_own_pages_and_a_person_at_the_address_bar_do() throws Exception {
        assertThat(propose("same-origin").statusCode()).isEqualTo(201);
        assertThat(propose("none").statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> propose(String site) throws Exception {
        var password = Base64.getEncoder().encodeToString("opd.bangka:jejak".getBytes(StandardCharsets.UTF_8));
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + api().port() + "/api/commands/innovations"))
                        .header("Authorization", "Basic " + password)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", site)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"One\",\"owner\":\"19.01\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
