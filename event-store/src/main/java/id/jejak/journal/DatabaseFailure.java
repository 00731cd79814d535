package id.jejak.journal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells a database that is away from one that is there and says no. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /**
     * Whether the same statement may succeed later, on another connection.
     *
     * <p>By the first two characters of the SQLSTATE (PostgreSQL 18, appendix A): connection lost, no resources,
     * intervention of an operator, failure outside the database, rolled back for the sake of another. A standby that
     * refuses to write (25006) is one that has yet to take over. A failure without a state is the pool's, or the
     * socket's.
     */
    static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) return true;
        return switch (state.substring(0, 2)) {
            case "08", "53", "57", "58", "40" -> true;
            default -> state.equals("25006") || state.equals("55P03");
        };
    }

    /** Whether the database looked at the values and did not take them. */
    static boolean isAboutTheValues(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /**
     * Whether the server itself refused the call and so undid it. Otherwise the line broke, and what became of the call
     * is not known.
     *
     * <p>A server that ends the session, too, says why (FATAL), but perhaps after it has committed. Where severities are
     * translated nothing counts as an answer, which is never wrong, only less exact.
     */
    static boolean isAnswer(SQLException failure) {
        if (!(failure instanceof PSQLException answered)) return false;
        var message = answered.getServerErrorMessage();
        return message != null && "ERROR".equals(message.getSeverity());
    }

    /** What a reader's caller is told. */
    static JournalUnavailableException reading(SQLException failure) {
        return unavailable(false, failure);
    }

    /** What a writer's caller is told. */
    static JournalUnavailableException unavailable(boolean outcomeUnknown, @Nullable SQLException failure) {
        return new JournalUnavailableException("The journal's database does not answer", outcomeUnknown, failure);
    }
}
