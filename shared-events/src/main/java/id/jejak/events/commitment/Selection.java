package id.jejak.events.commitment;

import org.jspecify.annotations.Nullable;

/**
 * How a region means to replicate what it chose: all of a proposal that may still change before it is signed. Which
 * innovation it is may not, for that is what the region's claim is on.
 *
 * @param localName what the replica is called at home
 * @param implementingUnit the agency that will carry it out, if known
 */
public record Selection(String localName, @Nullable String implementingUnit, ReplicationType replicationType) {}
