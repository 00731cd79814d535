package id.jejak.journal.counterexample.unmarked;

/** Lives where nobody said that null has to be asked for. */
public final class Unmarked {

    private Unmarked() {}
}
