package id.jejak.journal.torture;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was done to the patient. */
final class Tally {

    /** What is counted, in the order it is reported. */
    enum Kind {
        WRITER_KILLED("writers killed"),
        WRITER_PAUSED("writers paused"),
        TAKEN_OVER("ledgers of killed writers taken over by another writer as well"),
        SENT_TWICE("requests sent by two writers at once"),
        FOLLOWER_KILLED("followers killed"),
        FOLLOWER_PAUSED("followers paused"),
        POSTMASTER_KILLED("PostgreSQL killed, first process alone"),
        SERVER_KILLED("PostgreSQL killed, all processes at once"),
        SESSION_KILLED("PostgreSQL sessions killed, so that it recovered by itself"),
        ABORTED("transactions rolled back after they had appended"),
        TURN_HELD("transactions that sat on the turn");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    synchronized void count(Kind kind) {
        var _ = counts.merge(kind, 1, Integer::sum);
    }

    synchronized int of(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
