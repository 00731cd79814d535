package id.jejak.benchmarks.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How much.
 *
 * @param data the server's folder while it runs
 * @param lines of the file
 * @param report where to write what is printed; nowhere else if absent
 */
record Options(Path data, int lines, @Nullable Path report) {

    static final String HELP = "benchmarks/import [--lines=100000] [--data=FOLDER] [--report=FILE]";

    static Options of(String[] args) {
        var options = new Options(Path.of("benchmarks/target/postgres"), 100_000, null);
        for (var arg : args) options = options.with(arg);
        return options;
    }

    private Options with(String arg) {
        var name = arg.replaceFirst("=.*", "");
        var value = arg.replaceFirst("[^=]*=", "");
        return switch (name) {
            case "--data" -> new Options(Path.of(value), lines, report);
            case "--lines" -> new Options(data, Integer.parseInt(value), report);
            case "--report" -> new Options(data, lines, Path.of(value));
            default -> throw new IllegalArgumentException("What is " + arg + "? " + HELP);
        };
    }
}
