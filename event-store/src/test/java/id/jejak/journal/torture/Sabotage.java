package id.jejak.journal.torture;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Ways to spoil the journal's functions, so that one can see the kit notice. */
enum Sabotage {
    /** Numbers are left out. */
    HOLES("append", "select head + e.nth", "select head + 1 + e.nth", ""),
    /** An append that is sent again is not known by the ids of its events. */
    FORGETS_EVENTS("obstacles", "when own.position is null", "when true", ""),
    /** A request that is sent again is not known. */
    FORGETS_REQUESTS(
            "append", "= request_ids[r.nth]", "= request_ids[r.nth] and false", "drop index journal.event_request_key"),
    /** Writers are answered before their events are on disk. */
    HASTE(
            "append",
            "current_setting('synchronous_commit') = 'off'",
            "false",
            "alter role jejak_writer set synchronous_commit = off");

    private final String function;
    private final String whole;
    private final String spoilt;
    private final String besides;

    Sabotage(String function, String whole, String spoilt, String besides) {
        this.function = function;
        this.whole = whole;
        this.spoilt = spoilt;
        this.besides = besides;
    }

    static Sabotage of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--sabotage is one of "
                        + Arrays.stream(values()).map(Sabotage::word).toList()));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalStateException if the journal's function has changed, and is no longer spoilt like that
     */
    void commit(String url) throws SQLException {
        try (var connection = Databases.connect(url, Databases.OWNER);
                var statement = connection.createStatement()) {
            String definition;
            try (var rows = statement.executeQuery("select pg_get_functiondef('journal." + function + "'::regproc)")) {
                definition = rows.next() ? rows.getString(1) : "";
            }
            if (!definition.contains(whole)) throw new IllegalStateException("Nothing to spoil: " + whole);
            var _ = statement.execute(definition.replace(whole, spoilt));
            if (!besides.isEmpty()) {
                var _ = statement.execute(besides);
            }
        }
    }
}
