package id.jejak.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUIDv7 (RFC 9562), so that ids made later sort later and indices grow at one end. They are no secrets. */
public final class Ids {

    private Ids() {}

    /** A fresh identifier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }
}
