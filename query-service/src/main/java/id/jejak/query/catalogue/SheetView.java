package id.jejak.query.catalogue;

import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.TransferKit;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one innovation beyond its entry.
 *
 * @param kits every version of its transfer kit, the newest first
 * @param origins what it was made from, what that was made from, and so on
 * @param descendants what was made from it, what was made from that, and so on
 * @param replicas who committed to replicate it, in the order of their proposals
 * @param checks what was found in later years, the latest first
 */
public record SheetView(
        List<Kit> kits, List<Link> origins, List<Link> descendants, List<Replica> replicas, List<Check> checks) {

    public SheetView {
        kits = List.copyOf(kits);
        origins = List.copyOf(origins);
        descendants = List.copyOf(descendants);
        replicas = List.copyOf(replicas);
        checks = List.copyOf(checks);
    }

    /**
     * One version of a transfer kit.
     *
     * @param changes what has changed since the version before, in all but the first
     */
    public record Kit(
            int version, OccurredAt publishedAt, @Nullable String changes, TransferKit kit) {}

    /** An innovation by its id and by what it is called; only by its id where nobody proposed it. */
    public record Named(InnovationId innovation, @Nullable String title) {}

    /**
     * That one innovation was made from another.
     *
     * @param type how much of it was taken over
     * @param commitment the commitment by which it was replicated, if it was by one
     */
    public record Link(
            Named innovation,
            Named madeFrom,
            ReplicationType type,
            @Nullable CommitmentId commitment) {}

    /**
     * A commitment to replicate it: that a step has happened stays true whatever comes later.
     *
     * @param localName what the replica is called at home
     * @param implemented whether it was declared implemented
     * @param ended whether the commitment was dropped or withdrawn, or its replica given up or found to have stopped
     * @param became the innovation the replica has become, if it was said that it has
     */
    public record Replica(
            CommitmentId commitment,
            RegionName region,
            String localName,
            ReplicationType type,
            boolean signed,
            boolean implemented,
            boolean verified,
            boolean ended,
            @Nullable Named became) {}

    /** What was found in a year. */
    public record Check(int year, Continuation continuation, String findings) {}
}
