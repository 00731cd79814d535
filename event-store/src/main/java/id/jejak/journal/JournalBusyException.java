package id.jejak.journal;

import java.io.Serial;

/** More is waiting to be appended than may wait. Nothing of this append is recorded; try again later. */
public final class JournalBusyException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    JournalBusyException() {
        super("Too many appends are waiting");
    }
}
