package id.jejak.events.innovation;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import org.jspecify.annotations.Nullable;

/**
 * One innovation that another was made from. A replica has a name of its own, takes over the whole or a part, and can be
 * an innovation itself; it can have several origins.
 *
 * @param type how much of the origin was taken over
 * @param commitment the commitment by which its region replicated the origin, if it did so under one
 */
public record Origin(
        InnovationId innovation,
        ReplicationType type,
        @Nullable CommitmentId commitment) {}
