package id.jejak.query.commitmentboard;

/** Where a commitment stands in its lifecycle. Declaring ({@code IMPLEMENTED}) is not verifying. */
public enum Stage {
    DRAFT,
    SIGNED,
    PLAN_SUBMITTED,
    PLAN_RETURNED,
    PLAN_APPROVED,
    PREPARING,
    PILOTING,
    IMPLEMENTED,
    IMPLEMENTATION_REJECTED,
    VERIFIED,
    WITHDRAWN;

    /** Whether it lies on the way from a proposal to a verified replica, rather than beside it. */
    public boolean isOnTheWay() {
        return switch (this) {
            case DRAFT, SIGNED, PLAN_SUBMITTED, PLAN_APPROVED, PREPARING, PILOTING, IMPLEMENTED, VERIFIED -> true;
            case PLAN_RETURNED, IMPLEMENTATION_REJECTED, WITHDRAWN -> false;
        };
    }
}
