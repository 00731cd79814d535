package id.jejak.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a document, written {@code sha256:} and 64 lower-case hexadecimal digits.
 *
 * @param value the whole text, prefix included
 */
public record Digest(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Digest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A digest is 'sha256:' and 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
