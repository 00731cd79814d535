package id.jejak.query.platform;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what a request asks for. What cannot be read is refused by name; blank means not asked, as forms send it. */
public final class Asked {

    /** The most rows an answer holds. */
    public static final int MOST = 200;

    private static final int LONGEST_TEXT = 200;

    private static final Pattern UNDOTTED = Pattern.compile("(\\d{2})(\\d{2})");

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private Asked() {}

    /**
     * The government with that code, written with its dot or, as in our URLs, without.
     *
     * @throws Refused 400 {@code malformed-region}, 404 {@code unknown-region}
     */
    public static @Nullable Region region(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        RegionCode code;
        try {
            code = new RegionCode(UNDOTTED.matcher(text).replaceFirst("$1.$2"));
        } catch (IllegalArgumentException _) {
            throw refused("malformed-region", "A region code is two digits, or two digits, a dot and two digits");
        }
        return Regions.find(code)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "unknown-region", "No region has that code"));
    }

    /**
     * A commitment's id.
     *
     * @throws Refused 400 {@code malformed-id}
     */
    public static @Nullable CommitmentId commitment(@Nullable String text) {
        var id = id(text);
        return id == null ? null : new CommitmentId(id);
    }

    /**
     * Any aggregate's id.
     *
     * @throws Refused 400 {@code malformed-id}
     */
    public static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw refused("malformed-id", "An id is a UUID");
        }
    }

    /**
     * One of the words of an enum.
     *
     * @throws Refused 400 {@code unknown-word}, naming the words there are
     */
    public static <E extends Enum<E>> @Nullable E word(@Nullable String text, Class<E> words) {
        if (text == null || text.isBlank()) return null;
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused("unknown-word", "Not one of " + Arrays.toString(words.getEnumConstants())));
    }

    /**
     * Words to look for.
     *
     * @throws Refused 400 {@code malformed-text}
     */
    public static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(
                    "malformed-text", "Words to look for are one line of at most " + LONGEST_TEXT + " characters");
        }
        return text.strip();
    }

    /**
     * The moment from which on something is asked for: an instant, or the beginning of a day by the clock of the capital.
     *
     * @throws Refused 400 {@code malformed-moment}
     */
    public static @Nullable Instant from(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Moments.told(text.strip()).from();
    }

    /**
     * The last moment that is asked for: an instant, or the end of a day by the clock of the capital.
     *
     * @throws Refused 400 {@code malformed-moment}
     */
    public static @Nullable Instant until(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Moments.told(text.strip()).until();
    }

    /**
     * A position of the journal.
     *
     * @throws Refused 400 {@code malformed-position}
     */
    public static @Nullable Long position(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        if (!POSITION.matcher(text).matches()) {
            throw refused("malformed-position", "A position is a number, from 0 on");
        }
        return Long.valueOf(text);
    }

    /**
     * How many rows to answer with, from 1 to {@value #MOST}.
     *
     * @throws Refused 400 {@code limit-out-of-range}
     */
    public static int limit(@Nullable Integer limit, int usual) {
        if (limit == null) return usual;
        if (limit < 1 || limit > MOST) {
            throw refused("limit-out-of-range", "A limit is a number from 1 to " + MOST);
        }
        return limit;
    }

    private static Refused refused(String rule, String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, rule, detail);
    }
}
