package id.jejak.events.signing;

import id.jejak.events.OccurredAt;

/**
 * What the record says of a signature and can be mistaken about.
 *
 * @param signatory who signed, as far as is known
 * @param capacity in which capacity
 * @param method how
 * @param signedAt when
 */
public record Particulars(Signatory signatory, Capacity capacity, SignatureMethod method, OccurredAt signedAt) {}
