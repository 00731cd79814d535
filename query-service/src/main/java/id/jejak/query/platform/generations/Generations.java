package id.jejak.query.platform.generations;

import static id.jejak.query.platform.Moments.instant;

import id.jejak.query.platform.generations.Generation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of generations. Each method is one statement; what belongs together is put into a transaction by the caller.
 *
 * <p>A row is locked by whoever moves its generation on, which is why several processes can share the work without knowing
 * of one another.
 */
@Component
class Generations {

    private static final String COLUMNS = """
            select generation, edition, state, position, goal, shows_itself, checks, begun_at, begun_from, moved_at, trouble
            from query.generation
            """;

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an edition whose tables exist, the oldest first. */
    List<Generation> of(String edition) {
        return jdbc.sql(COLUMNS + "where edition = ? and state <> 'DROPPED' order by generation")
                .param(edition)
                .query((row, _) -> generation(row))
                .list();
    }

    /** Those of all editions whose tables exist. */
    List<Generation> existing() {
        return jdbc.sql(COLUMNS + "where state <> 'DROPPED' order by generation")
                .query((row, _) -> generation(row))
                .list();
    }

    /** The newest of all editions, those that were dropped included, the newest first. */
    List<Generation> newest(int most) {
        return jdbc.sql(COLUMNS + "order by generation desc limit ?")
                .param(most)
                .query((row, _) -> generation(row))
                .list();
    }

    Optional<Generation> find(int number) {
        return jdbc.sql(COLUMNS + "where generation = ?")
                .param(number)
                .query((row, _) -> generation(row))
                .optional();
    }

    /** Whether one of an edition was begun so short a time ago, to check or because there was none. */
    boolean begunWithin(String edition, Duration time) {
        return jdbc.sql("""
                        select exists (select from query.generation
                            where edition = ? and begun_at > clock_timestamp() - make_interval(secs => ?))""")
                .params(edition, time.toMillis() / 1000.0)
                .query(Boolean.class)
                .single();
    }

    /** Locks a generation until the transaction ends; nothing if it is in another state or if somebody else has locked it. */
    Optional<Generation> take(int number, State state) {
        return jdbc.sql(COLUMNS + "where generation = ? and state = ? for update skip locked")
                .params(number, state.name())
                .query((row, _) -> generation(row))
                .optional();
    }

    /** Locks a generation until the transaction ends, after whoever has locked it. */
    Optional<Generation> await(int number) {
        return jdbc.sql(COLUMNS + "where generation = ? for update")
                .param(number)
                .query((row, _) -> generation(row))
                .optional();
    }

    /** Lets no other process begin or show a generation until the transaction ends. */
    void beAlone() {
        var _ = jdbc.sql("lock table query.generation in share row exclusive mode")
                .update();
    }

    /** Enters a new one, without tables. Answers its number. */
    int enter(String edition, boolean showsItself, boolean checks) {
        return jdbc.sql("""
                        insert into query.generation (edition, shows_itself, checks, goal)
                        select ?, ?, ?, coalesce(max(position), 0) from journal.event returning generation""")
                .params(edition, showsItself, checks)
                .query(Integer.class)
                .single();
    }

    /** It was told the events up to a position, of a journal that goes up to the goal at least. */
    void built(int number, long position, long goal) {
        var _ = jdbc.sql("""
                        update query.generation
                        set position = ?, goal = ?, moved_at = clock_timestamp(), trouble = null
                        where generation = ?""").params(position, Math.max(position, goal), number).update();
    }

    /** It followed the journal up to a position. */
    void followed(int number, long position) {
        var _ = jdbc.sql("update query.generation set position = ?, moved_at = clock_timestamp() where generation = ?")
                .params(position, number)
                .update();
    }

    void become(int number, State state) {
        var _ = jdbc.sql("update query.generation set state = ? where generation = ?")
                .params(state.name(), number)
                .update();
    }

    /** It is no longer shown and waits to be told before it is again. */
    void stepBack(int number) {
        var _ = jdbc.sql("update query.generation set state = 'FOLLOWING', shows_itself = false where generation = ?")
                .param(number)
                .update();
    }

    /** It goes on building, and its rate counts from here. */
    void resume(int number) {
        var _ = jdbc.sql("""
                        update query.generation set state = 'BUILDING', begun_at = clock_timestamp(), begun_from = position,
                            moved_at = clock_timestamp()
                        where generation = ?""").param(number).update();
    }

    /** It does not go on; the next block that is told takes that back. */
    void troubled(int number, String trouble) {
        var _ = jdbc.sql("update query.generation set trouble = ? where generation = ?")
                .params(trouble, number)
                .update();
    }

    private static Generation generation(ResultSet row) throws SQLException {
        return new Generation(
                row.getInt("generation"),
                row.getString("edition"),
                State.valueOf(row.getString("state")),
                row.getLong("position"),
                row.getLong("goal"),
                row.getBoolean("shows_itself"),
                row.getBoolean("checks"),
                instant(row, "begun_at"),
                row.getLong("begun_from"),
                instant(row, "moved_at"),
                row.getString("trouble"));
    }
}
