package id.jejak.journal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database does not take a value of this append: not JSON, too long, or not allowed. Nothing of it is recorded. */
public final class EventRefusedException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    EventRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
