package id.jejak.benchmarks.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how much.
 *
 * @param data the server's folder while it runs
 * @param events how many the largest journal holds; latency is also taken in one of a tenth and one of a hundredth of it,
 *     and the one of a tenth is read
 * @param rounds in which all contenders take their turns
 * @param length of each measurement
 * @param report where to write what is printed; nowhere else if absent
 */
record Options(
        Path data,
        long events,
        int rounds,
        Length length,
        @Nullable Path report) {

    static final String HELP = """
            benchmarks/journal [--events=10000000] [--rounds=3] [--warm-up=3] [--seconds=8] [--data=FOLDER] [--report=FILE]
            """;

    static Options of(String[] args) {
        var options = new Options(
                Path.of("benchmarks/target/journal"),
                10_000_000,
                3,
                new Length(Duration.ofSeconds(3), Duration.ofSeconds(8)),
                null);
        for (var arg : args) options = options.with(arg);
        return options;
    }

    private Options with(String arg) {
        var name = arg.replaceFirst("=.*", "");
        var value = arg.replaceFirst("[^=]*=", "");
        return switch (name) {
            case "--data" -> new Options(Path.of(value), events, rounds, length, report);
            case "--events" -> new Options(data, Long.parseLong(value), rounds, length, report);
            case "--rounds" -> new Options(data, events, Integer.parseInt(value), length, report);
            case "--warm-up" ->
                new Options(data, events, rounds, new Length(seconds(value), length.measured()), report);
            case "--seconds" -> new Options(data, events, rounds, new Length(length.warmUp(), seconds(value)), report);
            case "--report" -> new Options(data, events, rounds, length, Path.of(value));
            default -> throw new IllegalArgumentException("What is " + arg + "? " + HELP);
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
