package id.jejak.journal.torture;

/**
 * Something that must not be.
 *
 * @param invariant which promise is broken
 * @param evidence by what
 */
record Violation(String invariant, String evidence) {

    @Override
    public String toString() {
        return invariant + ": " + evidence;
    }
}
