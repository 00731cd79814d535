package id.jejak.events.metadata;

import static id.jejak.events.testing.SigningDay.BABEL;
import static id.jejak.events.testing.SigningDay.BANGKA;
import static id.jejak.events.testing.SigningDay.BELITUNG;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A role reaches as far as the government it is held in. */
class ActorTest {

    @Test
    void an_officer_of_a_regency_belongs_to_it_alone() {
        assertThat(in(BELITUNG).belongsTo(BELITUNG)).isTrue();
        assertThat(in(BELITUNG).belongsTo(BABEL)).isFalse();
        assertThat(in(BABEL).belongsTo(BELITUNG)).isFalse();
        assertThat(in(null).belongsTo(BELITUNG)).isFalse();
    }

    @Test
    void a_province_oversees_its_parts_and_a_regency_no_other() {
        assertThat(in(BABEL).oversees(BELITUNG)).isTrue();
        assertThat(in(BABEL).oversees(BABEL)).isTrue();
        assertThat(in(BELITUNG).oversees(BELITUNG)).isTrue();
        assertThat(in(BELITUNG).oversees(BANGKA)).isFalse();
        assertThat(in(BELITUNG).oversees(BABEL)).isFalse();
        assertThat(in(null).oversees(BELITUNG)).isFalse();
    }

    private static Actor in(@Nullable RegionCode region) {
        return new Actor(new PersonId("somebody"), Role.SERVICE_UNIT, region, null);
    }
}
