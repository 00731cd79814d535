package id.jejak.query.counterexample.left;

import java.time.Instant;

/** Answers the same event differently each time. */
public class UnreadableFold {

    String changes() {
        return Instant.now().toString();
    }
}
