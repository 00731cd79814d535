package id.jejak.command.neighbour;

import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.CyclePlanned;
import id.jejak.events.cycle.ReplicationCycleEvent.ExecutionStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.ForumSessionHeld;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationDropped;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationMatched;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.cycle.ReplicationCycleEvent.NeedAssessed;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionDeclined;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.TargetSet;
import id.jejak.events.region.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms of a cycle that commitments and instruments are held to.
 *
 * @param hub the province that runs it
 * @param policies every version of the rules there has been, the newest last; none while the cycle is only planned
 * @param invited the governments that were asked and have not declined
 * @param choosing whether commitments may be proposed
 * @param signing whether instruments may be signed
 */
public record CycleTerms(
        RegionCode hub, List<CyclePolicy> policies, Set<RegionCode> invited, boolean choosing, boolean signing) {

    public CycleTerms {
        policies = List.copyOf(policies);
        invited = Set.copyOf(invited);
    }

    /** The terms of a cycle whose policy was never amended. */
    public CycleTerms(RegionCode hub, CyclePolicy policy, Set<RegionCode> invited, boolean choosing, boolean signing) {
        this(hub, List.of(policy), invited, choosing, signing);
    }

    /** Folds a cycle's stream; empty where there is no such cycle. */
    public static Optional<CycleTerms> of(List<ReplicationCycleEvent> history) {
        Optional<CycleTerms> terms = Optional.empty();
        for (var event : history) {
            terms = Optional.of(
                    switch (event) {
                        case CyclePlanned e -> new CycleTerms(e.hub(), List.of(), Set.of(), false, false);
                        case CycleOpened e -> new CycleTerms(e.hub(), e.policy(), Set.of(), true, false);
                        default -> terms.orElseThrow().after(event);
                    });
        }
        return terms;
    }

    /** The rules for what is signed now. */
    public CyclePolicy policy() {
        return policies.getLast();
    }

    /** The rules for what was signed under that version of them. */
    public CyclePolicy policy(int version) {
        return version(version)
                .orElseThrow(() -> new IllegalArgumentException("The policy never had a version " + version));
    }

    /** That version of the rules; empty where there never was one. */
    public Optional<CyclePolicy> version(int version) {
        return policies.stream().filter(policy -> policy.version() == version).findFirst();
    }

    private CycleTerms after(ReplicationCycleEvent event) {
        return switch (event) {
            case RegionInvited e -> inviting(e.region(), true);
            case RegionDeclined e -> inviting(e.region(), false);
            case PolicyAmended e -> under(e.policy());
            // the list still changes on the signing day itself: late choices are real
            case SigningStarted _ -> new CycleTerms(hub, policies, invited, true, true);
            case ExecutionStarted _, CycleClosed _ -> new CycleTerms(hub, policies, invited, false, false);
            case CyclePlanned _,
                    CycleOpened _,
                    MentorAppointed _,
                    TargetSet _,
                    NeedAssessed _,
                    ForumSessionHeld _,
                    InnovationMatched _,
                    InnovationDropped _ -> this;
        };
    }

    private CycleTerms under(CyclePolicy newer) {
        var all = Stream.concat(policies.stream(), Stream.of(newer)).toList();
        return new CycleTerms(hub, all, invited, choosing, signing);
    }

    private CycleTerms inviting(RegionCode region, boolean isInvited) {
        var regions = new HashSet<>(invited);
        if (isInvited) regions.add(region);
        else regions.remove(region);
        return new CycleTerms(hub, policies, regions, choosing, signing);
    }
}
