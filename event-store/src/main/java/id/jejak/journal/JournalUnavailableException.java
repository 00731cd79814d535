package id.jejak.journal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database is away, or the journal is closed. */
public final class JournalUnavailableException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    JournalUnavailableException(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(outcomeUnknown ? message + "; whether it is recorded is unknown" : message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * Whether the append may have been recorded all the same. If so, asking again under the same request id is safe:
     * either it is recorded then, or the answer is that it was.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
