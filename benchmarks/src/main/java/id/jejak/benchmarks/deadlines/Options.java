package id.jejak.benchmarks.deadlines;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How much.
 *
 * @param data the server's folder while it runs
 * @param pending how many deadlines are pending, those that become due included
 * @param due how many of them become due in the minute that is measured
 * @param jvm a file of options every service is started with
 * @param report where to write what is printed; nowhere else if absent
 */
record Options(
        Path data, int pending, int due, Path jvm, @Nullable Path report) {

    static final String HELP = """
            benchmarks/deadlines [--pending=1000000] [--due=100000] [--data=FOLDER] [--jvm=FILE] [--report=FILE]
            """;

    static Options of(String[] args) {
        var options = new Options(
                Path.of("benchmarks/target/deadlines"), 1_000_000, 100_000, Path.of("deploy/jvm.options"), null);
        for (var arg : args) options = options.with(arg);
        return options;
    }

    private Options with(String arg) {
        var name = arg.replaceFirst("=.*", "");
        var value = arg.replaceFirst("[^=]*=", "");
        return switch (name) {
            case "--data" -> new Options(Path.of(value), pending, due, jvm, report);
            case "--pending" -> new Options(data, Integer.parseInt(value), due, jvm, report);
            case "--due" -> new Options(data, pending, Integer.parseInt(value), jvm, report);
            case "--jvm" -> new Options(data, pending, due, Path.of(value), report);
            case "--report" -> new Options(data, pending, due, jvm, Path.of(value));
            default -> throw new IllegalArgumentException("What is " + arg + "? " + HELP);
        };
    }
}
