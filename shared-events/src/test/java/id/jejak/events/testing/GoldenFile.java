package id.jejak.events.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that must not change unnoticed, kept in the module's test resources byte for byte.
 *
 * <p>{@code -Djejak.golden=write} writes the files anew; the change is then for the reviewer of the diff to judge.
 *
 * @param path where the text is kept, from the module's folder
 */
public record GoldenFile(Path path) {

    /** The folder of a module's golden files. */
    public static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** The golden file of that name. */
    public static GoldenFile named(String name) {
        return new GoldenFile(FOLDER.resolve(name));
    }

    /** What the file holds, without the end of its line. */
    public String text() {
        try {
            return Files.readString(path).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + path, e);
        }
    }

    /** Fails unless the file holds exactly that line and the end of it. */
    public void assertHolds(String line) {
        try {
            if ("write".equals(System.getProperty("jejak.golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, line + "\n");
            }
            assertThat(path).as("write it with -Djejak.golden=write").isRegularFile();
            assertThat(Files.readString(path))
                    .as("%s; if the change is meant, write it anew with -Djejak.golden=write", path.getFileName())
                    .isEqualTo(line + "\n");
        } catch (IOException e) {
            throw new AssertionError("Cannot compare " + path, e);
        }
    }
}
