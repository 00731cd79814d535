package id.jejak.query.cycles;

import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.policy.Bond;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.policy.PolicyChange.Difference;
import id.jejak.events.policy.PolicyChange.Obstacle;
import id.jejak.events.policy.PolicyChange.Term;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a cycle in all their versions, and what stands under each.
 *
 * @param versions from the first to the one in force
 */
public record PolicyView(CycleId cycle, String name, RegionName hub, List<Version> versions) {

    public PolicyView {
        versions = List.copyOf(versions);
    }

    /**
     * A version of the rules.
     *
     * @param since when it came into force
     * @param reason why the one before did not do; none for the first
     * @param authority what allowed the hub to change it; none for the first
     * @param rules all that it says, and what is usual where it says nothing
     * @param changes what is other than in the one before
     * @param commitments how many that have not ended stand under it
     */
    public record Version(
            CyclePolicy policy,
            OccurredAt since,
            @Nullable String reason,
            @Nullable String authority,
            List<Term> rules,
            List<Difference> changes,
            long commitments) {

        public Version {
            rules = List.copyOf(rules);
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a migration to a version would do: a dry run. Nothing is changed by asking.
     *
     * @param rules how the version differs from each of those that some commitment stands under
     * @param commitments all that are signed and have not ended, in the order of regions and then of proposals
     */
    public record Migration(CycleId cycle, int to, List<Rules> rules, List<Affected> commitments) {

        public Migration {
            rules = List.copyOf(rules);
            commitments = List.copyOf(commitments);
        }

        /** Those that the order would migrate. */
        public List<CommitmentId> ready() {
            return commitments.stream()
                    .filter(one -> one.from() != to && one.obstacles().isEmpty())
                    .map(Affected::commitment)
                    .toList();
        }
    }

    /** What is other in the version migrated to than in that one. */
    public record Rules(int from, List<Difference> changes) {

        public Rules {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a migration would do to a commitment.
     *
     * @param from the version it stands under; where it is the one migrated to, nothing is done
     * @param capacity in which it was signed, as the record of the signature has it now
     * @param awaited what is awaited of it
     * @param moved its deadlines that would fall on another day
     * @param needs what its next step would lack that it lacks not now, or the other way round
     * @param obstacles why the order would be refused for it; it is carried out where there is none
     */
    public record Affected(
            CommitmentId commitment,
            RegionName region,
            String localName,
            int from,
            Capacity capacity,
            AuthorityStatus authority,
            Bond.Phase awaited,
            List<MovedDeadline> moved,
            List<Difference> needs,
            List<Obstacle> obstacles) {

        public Affected {
            moved = List.copyOf(moved);
            needs = List.copyOf(needs);
            obstacles = List.copyOf(obstacles);
        }
    }
}
