package id.jejak.events.deadline;

import id.jejak.events.metadata.Role;

/** What is to be done by the day, and who owes it. */
public enum DeadlineKind {
    /** A plan, after a commitment was signed. */
    PLAN(Role.SERVICE_UNIT),
    /** The hub's answer to a plan that was submitted. */
    PLAN_REVIEW(Role.HUB_COORDINATOR),
    /** The document that lets somebody sign, where a signature lacks it. */
    MANDATE(Role.INSTITUTION_ADMIN),
    /** The replica at work, by the end of the execution window. */
    EXECUTION(Role.SERVICE_UNIT),
    /** The step that a notice of lapse asks for. */
    LAPSE_NOTICE(Role.SERVICE_UNIT);

    private final Role owedBy;

    DeadlineKind(Role owedBy) {
        this.owedBy = owedBy;
    }

    /** Who is waited for. */
    public Role owedBy() {
        return owedBy;
    }
}
