package id.jejak.events.region;

import static id.jejak.events.testing.SigningDay.BABEL;
import static id.jejak.events.testing.SigningDay.BANGKA;
import static id.jejak.events.testing.SigningDay.BELITUNG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code names a government and the province it is part of. */
class RegionCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1903", "19.", "19.3", "19.003", "19,03", "19.03.01", " 19.03", "19.03\n", "١٩"})
    void anything_but_two_digits_or_two_and_two_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegionCode(text))
                .withMessage("A region code is two digits, or two digits, a dot and two digits");
        assertThat(RegionCode.parse(text)).isEmpty();
    }

    @Test
    void a_text_that_is_a_code_is_read_as_one() {
        assertThat(RegionCode.parse("19.02")).contains(BELITUNG);
        assertThat(RegionCode.parse("19")).contains(BABEL);
    }

    @Test
    void a_regency_belongs_to_its_province_and_a_province_to_itself() {
        assertThat(BELITUNG.province()).isEqualTo(BABEL);
        assertThat(BABEL.province()).isEqualTo(BABEL);
        assertThat(BABEL.isProvince()).isTrue();
        assertThat(BELITUNG.isProvince()).isFalse();
    }

    @Test
    void a_government_is_within_itself_and_its_province_only() {
        assertThat(BELITUNG.isWithin(BABEL)).isTrue();
        assertThat(BELITUNG.isWithin(BELITUNG)).isTrue();
        assertThat(BELITUNG.isWithin(BANGKA)).isFalse();
        assertThat(BABEL.isWithin(BELITUNG)).isFalse();
        assertThat(BELITUNG.isWithin(new RegionCode("51"))).isFalse();
    }
}
