package id.jejak.events.cycle;

/** How pressing a need is, by the region's own account. */
public enum NeedPriority {
    HIGH,
    MEDIUM,
    LOW
}
