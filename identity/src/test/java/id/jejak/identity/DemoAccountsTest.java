package id.jejak.identity;

import static id.jejak.events.testing.SigningDay.BABEL;
import static id.jejak.events.testing.SigningDay.GOVERNMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The people of the demonstration are all there, and can sign in. */
class DemoAccountsTest {

    private static final Accounts DEMO =
            Service.configuredWith("spring.config.import=classpath:id/jejak/identity/demo-accounts.yml");

    /** The eight governments that signed. */
    static final Iterable<RegionCode> EIGHT = GOVERNMENTS;

    @ParameterizedTest
    @FieldSource("EIGHT")
    void a_government_has_an_admin_an_officer_and_a_head(RegionCode region) {
        assertThat(DEMO.accounts())
                .filteredOn(account -> region.equals(account.region()))
                .extracting(Account::role)
                .contains(Role.INSTITUTION_ADMIN, Role.SERVICE_UNIT, Role.HEAD_OF_REGION);
    }

    @Test
    void the_hub_the_ministry_the_mentor_and_the_evaluator_are_there() {
        assertThat(actor("hub.babel")).isEqualTo(acting("hub.babel", Role.HUB_COORDINATOR, BABEL));
        assertThat(actor("wakil.hub.babel")).isEqualTo(acting("wakil.hub.babel", Role.HUB_COORDINATOR, BABEL));
        assertThat(actor("peninjau.panrb")).isEqualTo(acting("peninjau.panrb", Role.MINISTRY_REVIEWER, null));
        assertThat(actor("pendamping.ubb")).isEqualTo(acting("pendamping.ubb", Role.MENTOR, BABEL));
        assertThat(actor("evaluator")).isEqualTo(acting("evaluator", Role.POLICY_EVALUATOR, null));
    }

    @Test
    void the_secretariat_two_evaluators_and_a_panellist_of_the_competition_are_there() {
        assertThat(actor("sekretariat.panrb")).isEqualTo(acting("sekretariat.panrb", Role.MINISTRY_REVIEWER, null));
        assertThat(actor("penilai.ui")).isEqualTo(acting("penilai.ui", Role.EVALUATOR, null));
        assertThat(actor("penilai.ugm")).isEqualTo(acting("penilai.ugm", Role.EVALUATOR, null));
        assertThat(actor("panel.independen")).isEqualTo(acting("panel.independen", Role.PANELLIST, null));
    }

    @Test
    void nobody_may_act_as_the_system() {
        assertThat(DEMO.accounts()).extracting(Account::role).doesNotContain(Role.SYSTEM);
    }

    @Test
    void the_password_of_each_is_the_one_the_file_tells() {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        assertThat(DEMO.accounts()).allSatisfy(account -> {
            assertThat(encoder.matches("jejak", account.getPassword())).isTrue();
            assertThat(encoder.matches("Jejak", account.getPassword())).isFalse();
        });
    }

    @Test
    void the_authority_of_an_account_is_its_role() {
        assertThat(DEMO.loadUserByUsername("opd.belitung").getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .hasToString("[ROLE_SERVICE_UNIT]");
    }

    @Test
    void somebody_unknown_is_not_found() {
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> DEMO.loadUserByUsername("opd.jakarta"));
    }

    private static Actor actor(String username) {
        return ((Account) DEMO.loadUserByUsername(username)).actor();
    }

    private static Actor acting(String username, Role role, @Nullable RegionCode region) {
        return new Actor(new PersonId(username), role, region, null);
    }
}
