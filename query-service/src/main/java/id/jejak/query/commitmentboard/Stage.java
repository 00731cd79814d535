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
    SUSTAINED,
    STOPPED,
    DISCONTINUED,
    DROPPED,
    LAPSED,
    WITHDRAWN;

    /** Whether it lies on the way from a proposal to a replica that lasts, rather than beside it. */
    public boolean isOnTheWay() {
        return switch (this) {
            case DRAFT, SIGNED, PLAN_SUBMITTED, PLAN_APPROVED, PREPARING, PILOTING, IMPLEMENTED, VERIFIED, SUSTAINED ->
                true;
            case PLAN_RETURNED, IMPLEMENTATION_REJECTED, STOPPED, DISCONTINUED, DROPPED, LAPSED, WITHDRAWN -> false;
        };
    }

    /** Whether nothing comes after it. */
    public boolean isEnd() {
        return switch (this) {
            case STOPPED, DISCONTINUED, DROPPED, LAPSED, WITHDRAWN -> true;
            case DRAFT,
                    SIGNED,
                    PLAN_SUBMITTED,
                    PLAN_RETURNED,
                    PLAN_APPROVED,
                    PREPARING,
                    PILOTING,
                    IMPLEMENTED,
                    IMPLEMENTATION_REJECTED,
                    VERIFIED,
                    SUSTAINED -> false;
        };
    }
}
