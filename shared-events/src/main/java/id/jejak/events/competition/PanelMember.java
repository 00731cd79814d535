package id.jejak.events.competition;

import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who judges entries, and whom they cannot judge.
 *
 * @param institution where they work: its entries are not theirs to judge
 * @param region the government they work for, if any: likewise
 */
public record PanelMember(
        PersonId person,
        PanelKind kind,
        String institution,
        @Nullable RegionCode region) {}
