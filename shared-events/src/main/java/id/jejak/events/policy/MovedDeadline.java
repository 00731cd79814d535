package id.jejak.events.policy;

import id.jejak.events.deadline.DeadlineKind;
import java.time.LocalDate;

/**
 * A deadline of a commitment that falls on another day, as the policy counts it; an extension that was granted is not counted.
 *
 * @param before the day by the version the commitment stood under
 * @param after the day by the version it stands under now
 */
public record MovedDeadline(DeadlineKind deadline, LocalDate before, LocalDate after) {}
