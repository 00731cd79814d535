package id.jejak.journal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kit's short form: what it does in ten minutes it also does in twelve seconds, less often. */
@Timeout(240)
class TortureTest {

    @Test
    void the_journal_holds_while_writers_followers_and_the_server_are_killed() throws Exception {
        var options = Options.parse("--minutes=0.2", "--seed=20211111", "--folder=target/torture/short");

        var result = TortureRun.run(options);

        assertThat(result.exitCode()).as(result.report()).isZero();
        assertThat(result.report()).contains("**Zero violations.**");
        // nothing is proved by a run in which nothing happens
        assertThat(result.report())
                .doesNotContain("| writers killed | 0 |")
                .doesNotContain("| followers killed | 0 |")
                .doesNotContain("| PostgreSQL killed, first process alone | 0 |")
                .doesNotContain("| appends acknowledged | 0 |")
                .doesNotContain("| version conflicts | 0 |");
    }
}
