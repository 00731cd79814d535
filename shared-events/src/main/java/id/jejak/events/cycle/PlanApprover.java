package id.jejak.events.cycle;

import id.jejak.events.metadata.Role;

/** Who can be let answer the plans of a cycle. */
public enum PlanApprover {
    /** The hub of the province. */
    HUB(Role.HUB_COORDINATOR),
    /** The mentors of the province. */
    MENTOR(Role.MENTOR),
    /** The ministry, wherever the plan comes from. */
    MINISTRY(Role.MINISTRY_REVIEWER);

    private final Role role;

    PlanApprover(Role role) {
        this.role = role;
    }

    /** The role they act in. */
    public Role role() {
        return role;
    }
}
