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
    LAPSE_NOTICE(Role.SERVICE_UNIT),
    /** The report on a month's progress. */
    PROGRESS(Role.SERVICE_UNIT),
    /** The evaluation of a quarter. */
    EVALUATION(Role.MENTOR),
    /** A look in some year at whether a verified replica lasts. */
    SUSTAINABILITY(Role.MINISTRY_REVIEWER);

    private final Role owedBy;

    DeadlineKind(Role owedBy) {
        this.owedBy = owedBy;
    }

    /** Whether it is owed again and again, one period after the other. */
    public boolean isRecurring() {
        return switch (this) {
            case PROGRESS, EVALUATION, SUSTAINABILITY -> true;
            case PLAN, PLAN_REVIEW, MANDATE, EXECUTION, LAPSE_NOTICE -> false;
        };
    }

    /** Who is waited for. */
    public Role owedBy() {
        return owedBy;
    }
}
