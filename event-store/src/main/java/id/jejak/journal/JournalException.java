package id.jejak.journal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why the journal did not do what was asked. */
public abstract sealed class JournalException extends RuntimeException
        permits VersionConflictException,
                RequestAlreadyRecordedException,
                EventRefusedException,
                JournalBusyException,
                JournalUnavailableException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** An expected answer: it says all in its message and type, and costs no stack trace. */
    JournalException(String message) {
        super(message, null, false, false);
    }

    JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
