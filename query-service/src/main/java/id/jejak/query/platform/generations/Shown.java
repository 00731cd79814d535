package id.jejak.query.platform.generations;

import id.jejak.query.platform.Refused;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where answers are read: in the tables of the generation that is shown. */
@Component
public class Shown {

    private static final String SHOWN = "query.generation where edition = ? and state = 'SHOWN'";

    private final JdbcClient jdbc;
    private final Generations generations;
    private final String edition;

    Shown(JdbcClient jdbc, Generations generations, Edition edition) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.edition = edition.digest();
    }

    /** The position that is reflected now; none while nothing is shown. */
    public OptionalLong position() {
        var position = jdbc.sql("select position from " + SHOWN)
                .param(edition)
                .query(Long.class)
                .optional();
        return position.isPresent() ? OptionalLong.of(position.get()) : OptionalLong.empty();
    }

    /**
     * Has the rest of the transaction read the generation that is shown, and stay with it: another that takes its place
     * meanwhile has rows which the snapshot of this transaction does not see.
     *
     * @return the position it reflects
     * @throws Refused 503 {@code being-built} while no generation is shown, with the percentage that is done
     */
    public long enter() {
        return jdbc.sql("""
                        select position, set_config('search_path', 'generation_' || generation || ', query', true)
                        from\s""" + SHOWN)
                .param(edition)
                .query((row, _) -> row.getLong("position"))
                .optional()
                .orElseThrow(this::beingBuilt);
    }

    private Refused beingBuilt() {
        var percent = generations.of(edition).stream()
                .mapToInt(Generation::percent)
                .max()
                .orElse(0);
        return new Refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "being-built",
                        "The read models are being built from the journal")
                .with("percent", percent);
    }
}
