package id.jejak.events.commitment;

/** How much of the origin is taken over; the ministry's definition allows a part as well as the whole. */
public enum ReplicationType {
    FULL,
    PARTIAL,
    ADAPTED,
    COMBINED,
    SCALE_UP,
    /** The source does not say. */
    NOT_STATED
}
