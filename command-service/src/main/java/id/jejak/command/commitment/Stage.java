package id.jejak.command.commitment;

import id.jejak.events.metadata.PersonId;
import java.util.EnumSet;
import java.util.Set;

/** How far a commitment has come; each stage holds what only that stage needs to know. */
sealed interface Stage {

    /** The three pieces of preparation a pilot needs. */
    enum Preparation {
        TEAM,
        ORIGIN,
        DESIGN
    }

    record Draft() implements Stage {}

    record Signed() implements Stage {}

    record PlanUnderReview(int version, PersonId author, int activities) implements Stage {}

    record PlanReturned(int version) implements Stage {}

    record PlanApproved() implements Stage {}

    record Preparing(Set<Preparation> done) implements Stage {

        public Preparing {
            done = Set.copyOf(done);
        }

        Preparing and(Preparation more) {
            var all = EnumSet.of(more);
            all.addAll(done);
            return new Preparing(all);
        }

        boolean isComplete() {
            return done.containsAll(EnumSet.allOf(Preparation.class));
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

    record Withdrawn() implements Stage {}
}
