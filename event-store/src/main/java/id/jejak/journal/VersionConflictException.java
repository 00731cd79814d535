package id.jejak.journal;

import java.io.Serial;

/** Somebody else has appended to the stream, or an earlier event of it is missing. Nothing of this append is recorded. */
public final class VersionConflictException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String stream;

    VersionConflictException(String stream) {
        super("Stream " + stream + " is not at the version the append expects");
        this.stream = stream;
    }

    /** The stream in question; the first of them if there are several. */
    public String stream() {
        return stream;
    }
}
