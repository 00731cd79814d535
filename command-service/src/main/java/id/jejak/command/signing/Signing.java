package id.jejak.command.signing;

import id.jejak.command.act.Mandate;
import id.jejak.events.office.DelegationId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody signed for a party, as it is to be recorded.
 *
 * @param signature names it from here on
 * @param delegation the delegation of the party's head it was signed by; absent where none is named
 * @param mandate what that delegation allows; empty where the head never gave it
 */
record Signing(
        SignatureId signature,
        RegionCode region,
        Signatory signatory,
        Capacity capacity,
        SignatureMethod method,
        @Nullable DelegationId delegation,
        Optional<Mandate> mandate) {}
