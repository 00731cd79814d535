package id.jejak.benchmarks.imports;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What an import came to.
 *
 * @param took from the first byte sent to the last line's account
 * @param looks what its sender saw meanwhile
 */
record Outcome(JsonNode end, Duration took, List<Look> looks) {

    /**
     * A look at an import under way.
     *
     * @param done lines so far
     * @param held on the heap
     */
    record Look(Duration at, int done, long held) {}

    int count(String of) {
        return end.get(of).asInt();
    }

    long linesPerSecond() {
        return Math.round(count("lines") * 1e9 / took.toNanos());
    }

    String[] row(String name) {
        return new String[] {
            name,
            "%,d".formatted(count("lines")),
            "%,d".formatted(count("accepted")),
            "%,d".formatted(count("unchanged")),
            "%,d".formatted(count("refused")),
            String.format(Locale.ROOT, "%.1f", took.toMillis() / 1_000.0),
            "%,d".formatted(linesPerSecond())
        };
    }
}
