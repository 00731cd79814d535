package id.jejak.standalone.astray;

/** Talks to the console though it is not the one who starts Jejak. */
public final class Prints {

    private Prints() {}

    /** Does it. */
    public static void aloud() {
        System.out.println("aloud");
    }
}
