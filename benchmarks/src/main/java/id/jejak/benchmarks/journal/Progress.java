package id.jejak.benchmarks.journal;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** Says how far the run is, to whoever waits for it; the report does not contain it. */
final class Progress {

    private Progress() {}

    @FormatMethod
    static void tell(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
