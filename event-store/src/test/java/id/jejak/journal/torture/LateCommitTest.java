package id.jejak.journal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer that commits later than the stock engine's gap timeout, here shortened; docs/journal-torture.md has it in full. */
@Timeout(240)
class LateCommitTest {

    private static final String[] SHORT = {"--case=late-commit", "--gap-timeout=1", "--pause=3", "--seed=4829"};

    @Test
    void our_journal_skips_nothing() throws Exception {
        var result = run("journal");

        assertThat(result.exitCode()).as(result.report()).isZero();
        assertThat(result.report()).contains("**Nothing skipped.**");
    }

    @Test
    void the_stock_engine_skips_it_for_ever() throws Exception {
        var result = run("stock");

        assertThat(result.exitCode()).as(result.report()).isZero();
        assertThat(result.report()).contains("**One committed event skipped.**", "and acknowledged, never seen");
    }

    private static Result run(String engine) throws Exception {
        var words = new String[] {"--engine=" + engine, "--folder=target/torture/late-" + engine};
        return LateCommitRun.run(
                Options.parse(Stream.of(SHORT, words).flatMap(Arrays::stream).toArray(String[]::new)));
    }
}
