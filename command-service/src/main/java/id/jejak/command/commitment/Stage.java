package id.jejak.command.commitment;

import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.Selection;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.metadata.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a commitment has come; each stage holds what only that stage needs to know. */
sealed interface Stage {

    /** Chosen so, with as much of a plan as was drafted; there may be none. */
    record Draft(Selection selection, List<Activity> plan) implements Stage {

        public Draft {
            plan = List.copyOf(plan);
        }
    }

    /** Taken off the list before anybody signed. */
    record Dropped() implements Stage {}

    /** Bound, with as much of a plan as was drafted; there may be none. */
    record Signed(List<Activity> plan) implements Stage {

        public Signed {
            plan = List.copyOf(plan);
        }
    }

    record PlanUnderReview(Proposal proposal) implements Stage {}

    record PlanReturned(int version) implements Stage {}

    record PlanApproved() implements Stage {}

    record Preparing(Set<PilotEvidence> done) implements Stage {

        public Preparing {
            done = Set.copyOf(done);
        }

        Preparing and(PilotEvidence more) {
            var all = EnumSet.of(more);
            all.addAll(done);
            return new Preparing(all);
        }
    }

    record Piloting() implements Stage {}

    record Implemented(PersonId declaredBy) implements Stage {}

    record ImplementationRejected() implements Stage {}

    /** Found implemented in that calendar year. */
    record Verified(int year) implements Stage {}

    /** Seen at work after it was verified, last in that calendar year. */
    record Sustained(int year) implements Stage {}

    /** Found no longer at work in that calendar year. */
    record Stopped(int year) implements Stage {}

    record Discontinued() implements Stage {}

    /** Let lie, and not taken up again after a notice. */
    record Lapsed() implements Stage {}

    record Withdrawn() implements Stage {}
}
