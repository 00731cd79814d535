package id.jejak.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where the next page begins: behind the row with this key. Opaque to callers, so that its form may change.
 *
 * @param group what the rows are ordered by first, empty if by position alone
 * @param position the journal position of the last row that was shown
 */
public record Cursor(String group, long position) {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    /** The cursor as it travels in URLs. */
    public String text() {
        return TO_TEXT.encodeToString((group + ' ' + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that an earlier answer gave.
     *
     * @throws Refused 400 {@code malformed-cursor}
     */
    public static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return new Cursor(plain.substring(0, space), Long.parseLong(plain.substring(space + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            throw new Refused(HttpStatus.BAD_REQUEST, "malformed-cursor", "A cursor is what an earlier answer gave");
        }
    }
}
