package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejak.standalone.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's walk with {@code curl} works, line by line as it stands there. */
class ReadmeIT {

    @TempDir
    Path data;

    @Test
    void the_walk_takes_one_commitment_from_signed_to_verified_by_the_people_it_belongs_to() throws Exception {
        assumeTrue(isInstalled("curl"), "curl is not installed");
        try (var jejak = RunningJejak.start(data)) {
            var output = Files.createTempFile("walk", ".out");
            var process = new ProcessBuilder("sh", "-e", "-c", walk()).redirectErrorStream(true);
            process.environment().put("JEJAK", jejak.address().toString());
            var walk = process.redirectOutput(output.toFile()).start();
            assertThat(walk.waitFor(1, TimeUnit.MINUTES)).isTrue();

            assertThat(walk.exitValue()).as(Files.readString(output)).isZero();
            assertThat(jejak.client().get("/api/queries/dashboard?region=19.02").number("/own/verified"))
                    .isEqualTo(1);
            assertThat(Files.readString(output))
                    .contains("peninjau.panrb", "hub.babel", "opd.belitung", "ImplementationVerified");
        }
    }

    private static String walk() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "README.md"));
        var begin = lines.indexOf("```sh");
        List<String> walk = lines.subList(begin + 1, lines.size());
        return walk.subList(0, walk.indexOf("```")).stream().collect(Collectors.joining("\n"));
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
