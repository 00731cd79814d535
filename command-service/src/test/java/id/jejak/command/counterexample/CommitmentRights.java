package id.jejak.command.counterexample;

import java.time.Instant;

/** A decider that reads the clock. */
public final class CommitmentRights {

    private CommitmentRights() {}

    static Instant today() {
        return Instant.now();
    }
}
