package id.jejak.query.catalogue;

import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Particulars;
import id.jejak.query.platform.RegionName;
import org.jspecify.annotations.Nullable;

/**
 * An innovation as the catalogue lists it.
 *
 * @param owner the government it comes from, where it is known
 * @param ownerName the institution as its source writes it
 * @param placeholder whether the source counts this innovation without naming it
 * @param kitVersion the newest version of its transfer kit, if there is one
 * @param replicas how many commitments to replicate it were ever proposed
 * @param verified how many of them came to a verified replica
 */
public record InnovationView(
        InnovationId innovation,
        String title,
        @Nullable RegionName owner,
        @Nullable String ownerName,
        @Nullable String implementingUnit,
        @Nullable String summary,
        boolean placeholder,
        Stage stage,
        Particulars particulars,
        @Nullable Integer kitVersion,
        int replicas,
        int verified,
        long proposedAtPosition) {}
