package id.jejak.query.signatureregister;

import id.jejak.events.OccurredAt;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.query.platform.RegionName;
import org.jspecify.annotations.Nullable;

/**
 * A name under an instrument that binds nobody.
 *
 * @param province for which province; absent for the ministry
 * @param name whose name; absent where it is not known or not for the asker to read
 */
public record CountersignatureView(
        Countersigning kind,
        Overseer overseer,
        @Nullable RegionName province,
        @Nullable String name,
        @Nullable String office,
        SignatureMethod method,
        OccurredAt occurredAt) {}
