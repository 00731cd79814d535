package id.jejak.standalone;

/** Jejak does not start; the message is one sentence for the person who tried. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a reason that says it all. */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** For a reason with a cause worth a line in the log. */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
