package id.jejak.events.innovation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one component of an innovation's transfer kit, e.g. {@code booking-desk}, through all its versions: so that what
 * a replica did with a component can be compared although its kit was revised meanwhile.
 *
 * @param value up to 40 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record ComponentKey(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComponentKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A component's key is up to 40 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
