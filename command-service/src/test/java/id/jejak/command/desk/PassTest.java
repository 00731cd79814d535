package id.jejak.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.identity.Account;
import id.jejak.identity.Accounts;
import id.jejak.identity.Passes;
import id.jejak.journal.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages hand people on by a pass; whoever has none that holds says who they are. */
class PassTest {

    private static final String SECRET = "a secret of thirty-two letters or more";

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestPostgres.freshDatabase(), "--jejak.pass-secret=" + SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoever_bears_a_pass_is_known_by_it() throws Exception {
        var answer = ask(service, pass(SECRET, Instant.now()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("innovations");
    }

    @Test
    void a_pass_that_is_forged_or_over_says_nothing() throws Exception {
        for (var pass : List.of(
                pass(SECRET + ".", Instant.now()), pass(SECRET, Instant.now().minus(Duration.ofMinutes(3))))) {
            var answer = ask(service, pass);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("urn:jejak:problem:sign-in-first");
        }
    }

    @Test
    void a_service_that_shares_no_secret_knows_nobody_by_a_pass() throws Exception {
        assertThat(ask(RunningService.CONTEXT, pass(SECRET, Instant.now())).statusCode())
                .isEqualTo(401);
    }

    private static String pass(String secret, Instant at) {
        var accounts = service.getBean(Accounts.class);
        var officer = (Account) accounts.loadUserByUsername("opd.bangka");
        return new Passes(secret, accounts, Clock.fixed(at, ZoneOffset.UTC)).of(officer);
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext service, String pass) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + RunningService.port(service) + "/api/imports/kinds"))
                                .header("Authorization", "Bearer " + pass)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
