package id.jejak.events.office;

import id.jejak.events.metadata.PersonId;

/**
 * That somebody acted for somebody else: both stay in the record.
 *
 * @param delegation by which delegation
 * @param onBehalfOf for whom
 * @param by who acted
 */
public record ByDelegation(DelegationId delegation, PersonId onBehalfOf, PersonId by) {}
