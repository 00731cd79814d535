package id.jejak.query.platform;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a request asks about the past, in the two parameters that every question takes: {@code asOf}, what was known then, and
 * {@code on}, what had happened by then. Both may be asked at once.
 *
 * @param position by which position of the journal it was known, if that is asked
 * @param known by when it was known, if that is asked
 * @param held by when it had happened, if that is asked
 */
record Then(
        @Nullable Long position,
        @Nullable Instant known,
        @Nullable Instant held) {

    static final Then NOW = new Then(null, null, null);

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /**
     * What the request at hand asks; of now, if there is no request.
     *
     * @throws Refused 400 {@code malformed-moment}, {@code not-yet}
     */
    static Then asked(Instant now) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) return NOW;
        return of(web.getRequest().getParameter("asOf"), web.getRequest().getParameter("on"), now);
    }

    /** What is asked by these words; blank means not asked, as forms send it. */
    static Then of(@Nullable String asOf, @Nullable String on, Instant now) {
        var held = on == null || on.isBlank() ? null : moment("on", on.strip(), now);
        if (asOf == null || asOf.isBlank()) return held == null ? NOW : new Then(null, null, held);
        var known = asOf.strip();
        return POSITION.matcher(known).matches()
                ? new Then(Long.valueOf(known), null, held)
                : new Then(null, moment("asOf", known, now), held);
    }

    boolean isNow() {
        return equals(NOW);
    }

    private static Instant moment(String name, String text, Instant now) {
        var told = Moments.told(text);
        if (told.from().isAfter(now)) throw notYet(name);
        return told.until().isAfter(now) ? now : told.until();
    }

    private static Refused notYet(String name) {
        return new Refused(HttpStatus.BAD_REQUEST, "not-yet", name + " lies in the future: nothing is known of it");
    }
}
