package id.jejak.events.competition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a title within an edition: {@code <competition>/sha256:<digest of the title>}.
 *
 * <p>Made of the two, so that two entries of the same title meet on the same stream. Titles that differ only in case, in
 * spaces, or in how their letters are encoded are the same. It is a digest because titles may be long.
 */
public record TitleId(@JsonValue String value) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TitleId {}

    /** The id of a title in an edition. */
    public static TitleId of(CompetitionId competition, String title) {
        var letters = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
        var plain = SPACES.matcher(letters).replaceAll(" ").toLowerCase(Locale.ROOT);
        return new TitleId(competition + "/sha256:" + sha256(plain));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
