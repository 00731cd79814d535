package id.jejak.query.platform.generations;

import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is seen of the past.
     *
     * @param position the last that was known
     * @param recordedAt when it was recorded; absent if nothing was
     */
    public record Seen(long position, @Nullable Instant recordedAt) {}

    /**
     * Has the rest of the transaction read what the generation that is shown knows of the past.
     *
     * @param position up to which the journal was known; null for all that was known by a moment
     * @param known by when it was known; null for all that is known
     * @param held by when it had happened; null for all that has
     * @throws Refused as {@link #enter}
     */
    public Seen enterPast(@Nullable Long position, @Nullable Instant known, @Nullable Instant held) {
        var reflected = enter();
        var last = position != null ? Long.valueOf(Math.min(position, reflected)) : lastBy(known, reflected);
        return jdbc.sql("""
                        select set_config('search_path', 'generation_' || generation || '_past, query', true),
                            set_config('jejak.known', cast(:known as text), true),
                            set_config('jejak.held', :held, true),
                            (select recorded_at from journal.event where position = :known) as recorded_at
                        from\s""" + SHOWN.replace("?", ":edition"))
                .param("edition", edition)
                .param("known", last)
                .param("held", held == null ? "infinity" : held.toString())
                .query((row, _) -> new Seen(
                        last, row.getObject("recorded_at") == null ? null : Moments.instant(row, "recorded_at")))
                .single();
    }

    /** The times of recording rise with the positions, so the last one by a moment is found by halving. */
    private long lastBy(@Nullable Instant known, long reflected) {
        if (known == null) return reflected;
        return jdbc.sql("""
                        with recursive search (low, high) as (
                            select 0::bigint, cast(:head as bigint)
                            union all
                            select case when recorded_at <= :known then event.position else low end,
                                case when recorded_at <= :known then high else event.position - 1 end
                            from search join journal.event on event.position = (low + high + 1) / 2
                            where low < high)
                        select low from search where low = high""")
                .param("head", reflected)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
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
