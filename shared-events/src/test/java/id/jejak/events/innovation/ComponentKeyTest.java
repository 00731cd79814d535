package id.jejak.events.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A component is known by the same key through all versions of its kit. */
class ComponentKeyTest {

    @Test
    void it_is_written_as_it_was_given() {
        assertThat(new ComponentKey("booking-desk-2")).hasToString("booking-desk-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-desk", "Desk", "booking desk", "desk\n", "a23456789b123456789c123456789d123456789e1"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComponentKey(text))
                .withMessage("A component's key is up to 40 lower-case letters, digits and hyphens");
    }
}
