package id.jejak.events.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A golden file is compared to the last byte. */
@DisabledIfSystemProperty(named = "jejak.golden", matches = "write", disabledReason = "then nothing is refused")
class GoldenFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_same_line_is_accepted() throws IOException {
        stored("{\"a\":1}\n").assertHolds("{\"a\":1}");
    }

    @Test
    void another_line_is_refused_with_both() throws IOException {
        var golden = stored("{\"a\":1}\n");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> golden.assertHolds("{\"a\":2}"))
                .withMessageContainingAll("{\"a\":1}", "{\"a\":2}", "-Djejak.golden=write");
    }

    @Test
    void a_space_is_a_difference_and_so_is_the_end_of_the_line() throws IOException {
        var spaced = stored("{\"a\": 1}\n");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> spaced.assertHolds("{\"a\":1}"));
        var unended = stored("{\"a\":1}");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> unended.assertHolds("{\"a\":1}"));
    }

    @Test
    void a_file_that_is_missing_is_refused() {
        var missing = new GoldenFile(folder.resolve("missing.json"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> missing.assertHolds("{}"))
                .withMessageContaining("missing.json");
    }

    private GoldenFile stored(String text) throws IOException {
        return new GoldenFile(Files.writeString(folder.resolve("event.json"), text));
    }
}
