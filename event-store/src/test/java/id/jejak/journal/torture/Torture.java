package id.jejak.journal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kit's main program. Its exit code is the verdict. */
final class Torture {

    private Torture() {}

    public static void main(String... words) throws Exception {
        System.exit(run(words));
    }

    private static int run(String... words) throws Exception {
        try {
            var options = Options.parse(words);
            var result = options.late() ? LateCommitRun.run(options) : TortureRun.run(options);
            System.out.println(result.report());
            if (options.report() != null) write(options.report(), result);
            return result.exitCode();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            return 64;
        }
    }

    /** Into its place, if the file is a document with such a place; else it is all there is in the file. */
    private static void write(Path file, Result result) throws IOException {
        var begin = "<!-- begin " + result.section() + " -->\n";
        var end = "<!-- end " + result.section() + " -->\n";
        var report = result.report().strip() + "\n";
        var text = Files.exists(file) ? Files.readString(file) : "";
        var from = text.indexOf(begin);
        var to = text.indexOf(end);
        if (from >= 0 && to > from) {
            report = text.substring(0, from + begin.length()) + report + text.substring(to);
        }
        var _ = Files.writeString(file, report);
    }
}
