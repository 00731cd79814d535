package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;

/** Who is signed in at one service is known at the other, by a pass that both can read and nobody else can write. */
class PassesTest {

    private static final String SECRET = "a secret of thirty-two letters or more";
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final Account OFFICER =
            new Account("opd.bangka", "{noop}x", "OPD", Role.SERVICE_UNIT, new RegionCode("19.01"));

    @Test
    void a_pass_names_its_holder() {
        var pass = passes(SECRET, NOW, OFFICER).of(OFFICER);

        assertThat(holder(passes(SECRET, NOW.plusSeconds(59), OFFICER), pass)).isEqualTo(OFFICER);
    }

    @Test
    void a_pass_says_neither_the_password_nor_as_what_its_holder_acts() {
        var promoted = new Account("opd.bangka", "{noop}y", "Hub", Role.HUB_COORDINATOR, new RegionCode("19"));

        var pass = passes(SECRET, NOW, OFFICER).of(OFFICER);

        assertThat(holder(passes(SECRET, NOW, promoted), pass)).isEqualTo(promoted);
        assertThat(passes(SECRET, NOW, OFFICER).inspector().decode(pass).getClaims())
                .containsOnlyKeys("sub", "aud", "iat", "exp");
    }

    @Test
    void a_pass_holds_for_a_minute_and_one_more_for_clocks_that_differ() {
        var pass = passes(SECRET, NOW, OFFICER).of(OFFICER);

        refuses(passes(SECRET, NOW.plus(Duration.ofSeconds(121)), OFFICER), pass);
    }

    @Test
    void a_pass_under_another_secret_or_with_another_name_in_it_is_none() {
        var pass = passes(SECRET, NOW, OFFICER).of(OFFICER);
        var forged =
                passes(SECRET.toUpperCase(java.util.Locale.ROOT), NOW, OFFICER).of(OFFICER);
        var parts = pass.split("\\.", -1);

        refuses(passes(SECRET, NOW, OFFICER), forged);
        refuses(passes(SECRET, NOW, OFFICER), parts[0] + "." + forged.split("\\.", -1)[1] + "x." + parts[2]);
    }

    @Test
    void an_account_that_is_gone_has_no_pass() {
        var pass = passes(SECRET, NOW, OFFICER).of(OFFICER);

        refuses(passes(SECRET, NOW), pass);
    }

    @Test
    void a_secret_too_short_to_be_one_is_refused_and_none_gives_no_passes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passes("short", NOW))
                .withMessageContaining("jejak.pass-secret");
        assertThat(passes("", NOW).areGiven()).isFalse();
        assertThat(passes(SECRET, NOW).areGiven()).isTrue();
    }

    private static Passes passes(String secret, Instant now, Account... accounts) {
        return new Passes(secret, new Accounts(List.of(accounts)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Account holder(Passes passes, String pass) {
        return passes.holder(passes.inspector().decode(pass));
    }

    private static void refuses(Passes passes, String pass) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> holder(passes, pass));
    }
}
