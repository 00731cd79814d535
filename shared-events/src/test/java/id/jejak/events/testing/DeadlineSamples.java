package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.cycle.DayCounting;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.*;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Reckoning;
import id.jejak.events.metadata.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One deadline of each kind: met in time, missed and escalated, extended and then met late, cancelled. */
final class DeadlineSamples {

    private static final DeadlineId PLAN = DeadlineId.plan(VERIFIED);
    private static final DeadlineId REVIEW = DeadlineId.planReview(DISCONTINUED, 1);
    private static final DeadlineId MANDATE = DeadlineId.mandate(SIGNED_BY_REPRESENTATIVE);
    private static final DeadlineId EXECUTION = DeadlineId.execution(WITHDRAWN);

    static final List<DeadlineEvent> HISTORY = List.of(
            new DeadlineSet(
                    PLAN,
                    DeadlineKind.PLAN,
                    new DeadlineSubject.OfCommitment(VERIFIED),
                    CYCLE,
                    BANGKA_BARAT,
                    PLAN_DUE,
                    Instant.parse("2021-12-11T17:00:00Z"),
                    WIB,
                    1,
                    new Reckoning(DAY, 30, DayCounting.CALENDAR_DAYS, null, false),
                    true,
                    REPORTED),
            new DeadlineSet(
                    MANDATE,
                    DeadlineKind.MANDATE,
                    new DeadlineSubject.OfSignature(STATEMENT, SIGNED_BY_REPRESENTATIVE, List.of(WITHDRAWN)),
                    CYCLE,
                    BANGKA,
                    LocalDate.of(2021, 12, 23),
                    Instant.parse("2021-12-23T17:00:00Z"),
                    WIB,
                    1,
                    new Reckoning(DAY, 30, DayCounting.WORKING_DAYS, "indonesia-1", false),
                    false,
                    REPORTED),
            new DeadlineSet(
                    EXECUTION,
                    DeadlineKind.EXECUTION,
                    new DeadlineSubject.OfCommitment(WITHDRAWN),
                    CYCLE,
                    BANGKA,
                    LocalDate.of(2022, 12, 31),
                    Instant.parse("2022-12-31T17:00:00Z"),
                    WIB,
                    1,
                    null,
                    false,
                    REPORTED),
            new DeadlineMet(PLAN, true, observed("2021-12-01T02:00:00Z")),
            new DeadlineSet(
                    REVIEW,
                    DeadlineKind.PLAN_REVIEW,
                    new DeadlineSubject.OfCommitment(DISCONTINUED),
                    CYCLE,
                    BANGKA_TENGAH,
                    LocalDate.of(2021, 12, 16),
                    Instant.parse("2021-12-16T17:00:00Z"),
                    WIB,
                    1,
                    new Reckoning(LocalDate.of(2021, 12, 2), 14, DayCounting.TO_NEXT_WORKING_DAY, "indonesia-1", false),
                    false,
                    observed("2021-12-02T03:00:00Z")),
            new DeadlineMissed(REVIEW, LocalDate.of(2021, 12, 16), observed("2021-12-16T17:00:00Z")),
            new DeadlineEscalated(REVIEW, Role.MINISTRY_REVIEWER, observed("2021-12-16T17:00:00Z")),
            new DeadlineExtended(
                    MANDATE,
                    LocalDate.of(2021, 12, 23),
                    LocalDate.of(2022, 1, 14),
                    Instant.parse("2022-01-14T17:00:00Z"),
                    "The regent is away until the new year",
                    "Surat Simpul JIPP B/180/2021",
                    observed("2021-12-20T02:00:00Z")),
            new DeadlineMissed(MANDATE, LocalDate.of(2022, 1, 14), observed("2022-01-14T17:00:00Z")),
            new DeadlineMet(MANDATE, false, observed("2022-01-17T02:00:00Z")),
            new DeadlineMoved(
                    EXECUTION,
                    LocalDate.of(2022, 12, 31),
                    LocalDate.of(2023, 6, 30),
                    Instant.parse("2023-06-30T17:00:00Z"),
                    2,
                    false,
                    observed("2022-02-01T02:00:00Z")),
            new DeadlineCancelled(EXECUTION, observed("2022-03-01T04:00:00Z")));

    private DeadlineSamples() {}
}
