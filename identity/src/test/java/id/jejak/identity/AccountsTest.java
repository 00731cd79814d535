package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service knows the accounts it was told of, and starts with none that make no sense. */
class AccountsTest {

    @Test
    void a_service_without_configuration_has_no_account() {
        assertThat(Service.configuredWith().accounts()).isEmpty();
    }

    @Test
    void an_account_is_read_from_the_configuration() {
        assertThat(Service.configuredWith(account(0, "opd.bangka", "19.01")).accounts())
                .containsExactly(
                        new Account("opd.bangka", "{noop}x", "OPD", Role.SERVICE_UNIT, new RegionCode("19.01")));
    }

    @Test
    void an_account_of_a_region_that_does_not_exist_is_refused_at_start() {
        refused(
                "Account 'opd.bangka' acts for 19.99, and no government has that code",
                account(0, "opd.bangka", "19.99"));
    }

    @Test
    void a_region_that_is_no_code_is_refused_at_start() {
        refused("A region code is two digits", account(0, "opd.bangka", "1901"));
    }

    @Test
    void two_accounts_of_one_name_are_refused_at_start() {
        refused(
                "Account 'opd.bangka' is there twice",
                Stream.of(account(0, "opd.bangka", "19.01"), account(1, "opd.bangka", "19.02"))
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "name", "role"})
    void an_account_that_lacks_something_is_refused_at_start(String missing) {
        refused(
                "An account needs a " + missing,
                Arrays.stream(account(0, "opd.bangka", "19.01"))
                        .filter(setting -> !setting.contains("." + missing + "="))
                        .toArray(String[]::new));
    }

    @Test
    void an_account_never_prints_its_password() {
        var account = new Account("hub.babel", "{noop}secret", "Hub Babel", Role.HUB_COORDINATOR, new RegionCode("19"));
        assertThat(account).hasToString("Account[username=hub.babel, role=HUB_COORDINATOR, region=19]");
    }

    private static String[] account(int index, String username, String region) {
        return Stream.of(
                        "username=" + username, "password={noop}x", "name=OPD", "role=SERVICE_UNIT", "region=" + region)
                .map(setting -> "jejak.accounts[%d].%s".formatted(index, setting))
                .toArray(String[]::new);
    }

    private static void refused(String message, String... settings) {
        assertThatException()
                .isThrownBy(() -> Service.configuredWith(settings))
                .havingRootCause()
                .withMessageContaining(message);
    }
}
