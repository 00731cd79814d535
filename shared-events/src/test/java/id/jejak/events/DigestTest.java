package id.jejak.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest says which algorithm made it. */
class DigestTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @Test
    void it_is_written_as_it_was_given() {
        assertThat(new Digest("sha256:" + HEX)).hasToString("sha256:" + HEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEX,
                "sha256:",
                "md5:" + HEX,
                "SHA256:" + HEX,
                "sha256:" + HEX + "0",
                "sha256:" + HEX + "\n",
                "sha256:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Digest(text))
                .withMessage("A digest is 'sha256:' and 64 lower-case hexadecimal digits");
    }
}
