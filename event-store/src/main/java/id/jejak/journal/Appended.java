package id.jejak.journal;

/**
 * Where the events of an append stand: side by side, from the first position to the last.
 *
 * @param firstPosition the position of the first event
 * @param lastPosition the position of the last event
 */
public record Appended(long firstPosition, long lastPosition) {}
