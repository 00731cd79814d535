package id.jejak.command.schedule;

import java.time.Instant;

/**
 * Something whose time comes.
 *
 * @param item what it is, named so that whoever does it knows
 * @param dueAt when its time comes
 * @param correlationId the request that began it all
 * @param causationId the event that put it on the schedule
 */
public record Due(String item, Instant dueAt, String correlationId, String causationId) {}
