package id.jejak.command.neighbour;

import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.ExecutionStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionDeclined;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.region.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The terms of a cycle that commitments and instruments are held to.
 *
 * @param hub the province that runs it
 * @param policy the rules in force
 * @param invited the governments that were asked and have not declined
 * @param choosing whether commitments may be proposed
 * @param signing whether instruments may be signed
 */
public record CycleTerms(
        RegionCode hub, CyclePolicy policy, Set<RegionCode> invited, boolean choosing, boolean signing) {

    public CycleTerms {
        invited = Set.copyOf(invited);
    }

    /** Folds a cycle's stream; empty where there is no such cycle. */
    public static Optional<CycleTerms> of(List<ReplicationCycleEvent> history) {
        Optional<CycleTerms> terms = Optional.empty();
        for (var event : history) {
            terms = Optional.of(
                    event instanceof CycleOpened opened
                            ? new CycleTerms(opened.hub(), opened.policy(), Set.of(), true, false)
                            : terms.orElseThrow().after(event));
        }
        return terms;
    }

    private CycleTerms after(ReplicationCycleEvent event) {
        return switch (event) {
            case CycleOpened _, MentorAppointed _ -> this;
            case RegionInvited e -> inviting(e.region(), true);
            case RegionDeclined e -> inviting(e.region(), false);
            // the list still changes on the signing day itself: late choices are real
            case SigningStarted _ -> new CycleTerms(hub, policy, invited, true, true);
            case ExecutionStarted _, CycleClosed _ -> new CycleTerms(hub, policy, invited, false, false);
        };
    }

    private CycleTerms inviting(RegionCode region, boolean isInvited) {
        var regions = new HashSet<>(invited);
        if (isInvited) regions.add(region);
        else regions.remove(region);
        return new CycleTerms(hub, policy, regions, choosing, signing);
    }
}
