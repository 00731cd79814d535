package id.jejak.journal;

import java.time.Duration;

/**
 * How much the journal takes at once and how long it waits.
 *
 * @param batchEvents the events that share one commit, at most; a larger append goes alone
 * @param batchSize the characters that share one commit, at most; a larger append goes alone
 * @param waitingAppends the appends that may wait for a commit
 * @param waitingSize the characters that may wait for a commit; an append that is larger by itself is refused
 * @param busyAfter how long a caller waits for a place among those that wait
 * @param patience how long the journal tries to reach a database that is away before it answers that it is; and how long
 *     it lets the database wait for the turn to append
 */
public record JournalSettings(
        int batchEvents, long batchSize, int waitingAppends, long waitingSize, Duration busyAfter, Duration patience) {

    /** As many as a journal has in use at a time: one announces while two take turns at appending. */
    public static final int CONNECTIONS = 3;

    /** Settings for one service with a few thousand callers. */
    public static final JournalSettings DEFAULT =
            new JournalSettings(1_000, 1 << 20, 4_096, 32 << 20, Duration.ofSeconds(2), Duration.ofSeconds(5));

    public JournalSettings {
        if (batchEvents < 1 || batchSize < 1 || waitingAppends < 1 || waitingSize < 1) {
            throw new IllegalArgumentException("The journal takes at least one of everything");
        }
    }
}
