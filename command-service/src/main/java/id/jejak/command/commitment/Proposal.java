package id.jejak.command.commitment;

import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.metadata.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that awaits the hub's answer, be it the first or a revised one.
 *
 * @param author who submitted it
 * @param override the request to approve it on unverified authority, if somebody made one
 */
record Proposal(Outline plan, PersonId author, @Nullable OverrideRequest override) {

    static Proposal of(ActionPlan plan, PersonId author) {
        return new Proposal(Outline.of(plan), author, null);
    }

    Proposal with(OverrideRequest request) {
        return new Proposal(plan, author, request);
    }

    /**
     * As much of a plan as later decisions need; the whole of it stands in the journal.
     *
     * @param activities how many it has
     */
    record Outline(int version, int activities) {

        static Outline of(ActionPlan plan) {
            return new Outline(plan.version(), plan.activities().size());
        }
    }

    /** Who asks to do without verified authority, and why. */
    record OverrideRequest(PersonId by, String reason) {}
}
