package id.jejak.events.json;

/**
 * An event is stored in a revision that this version cannot read: as a rule that of a newer version, which has written to
 * the same journal. Guessing at its meaning would be worse than stopping before it.
 */
public final class UnreadableRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRevisionException(String type, String revision, String current) {
        super("The event %s is stored in revision %s; this version reads revisions 1 to %s"
                .formatted(type, revision, current));
    }
}
