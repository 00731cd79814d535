package id.jejak.command.signing;

import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;

/**
 * That somebody signed for a party, as it is to be recorded.
 *
 * @param signature names it from here on
 */
record Signing(
        SignatureId signature, RegionCode region, Signatory signatory, Capacity capacity, SignatureMethod method) {}
