package id.jejak.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUIDv7 (RFC 9562), so that ids made later sort later and indices grow at one end. They are no secrets. */
public final class Ids {

    /** Never to be changed: every id that was made of a name depends on it. */
    private static final UUID NAMESPACE = UUID.fromString("6a656a61-6b00-5000-8000-6a656a616b00");

    private Ids() {}

    /** A fresh identifier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }

    /** The identifier of what bears that name elsewhere (UUIDv5): the same name makes the same identifier, for ever. */
    public static UUID named(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, name);
    }
}
