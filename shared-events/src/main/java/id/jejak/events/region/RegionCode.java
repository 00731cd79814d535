package id.jejak.events.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A government by its Kemendagri code: {@code 19} for a province, {@code 19.02} for a regency or city.
 *
 * <p>The dot is kept wherever a code is stored: without it the codes of BPS look the same and 160 of them mean another
 * region (19.03 is Bangka Selatan, BPS 1903 is Bangka Barat).
 *
 * @param value the code as text
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A region code is two digits, or two digits, a dot and two digits");
        }
    }

    /** The code a text is; none if it is none. */
    public static Optional<RegionCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** Whether this is a province rather than a regency or city. */
    public boolean isProvince() {
        return value.length() == 2;
    }

    /** The province this government belongs to; a province belongs to itself. */
    public RegionCode province() {
        return isProvince() ? this : new RegionCode(value.substring(0, 2));
    }

    /** Whether this government is the other or one of its regencies and cities. */
    public boolean isWithin(RegionCode other) {
        return equals(other) || province().equals(other);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
