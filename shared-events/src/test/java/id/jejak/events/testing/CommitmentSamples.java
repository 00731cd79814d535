package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Digest;
import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Component;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One commitment from its proposal to its verification, with every detour, and others that end early. */
final class CommitmentSamples {

    private static final Activity PREPARE = new Activity(
            Phase.PREPARATION,
            "Name the replication team",
            "Kepala Dinas Pariwisata dan Kebudayaan",
            "Decree signed",
            "1 decree",
            "5.02.01.2.06",
            null,
            LocalDate.of(2022, 1, 3),
            LocalDate.of(2022, 1, 31));
    private static final Activity IMPLEMENT = new Activity(
            Phase.IMPLEMENTATION,
            "Try out the service in Muntok",
            "Kepala Bidang Pariwisata",
            "Visitors served",
            "500 visitors",
            "3.26.02.2.01",
            75_000_000L,
            LocalDate.of(2022, 2, 1),
            LocalDate.of(2022, 6, 30));
    private static final Activity EVALUATE = new Activity(
            Phase.MONITORING_AND_EVALUATION,
            "Survey the visitors",
            "Sekretaris Dinas",
            "Satisfaction index",
            "80 of 100",
            "3.26.02.2.01",
            12_500_000L,
            LocalDate.of(2022, 7, 1),
            LocalDate.of(2022, 9, 30));

    private static final Digest PHOTOS = new Digest("sha256:" + "0a".repeat(32));
    private static final Digest SURVEY = new Digest("sha256:" + "0b".repeat(32));

    static final List<ReplicationCommitmentEvent> HISTORY = List.of(
            new CommitmentProposed(
                    VERIFIED,
                    CYCLE,
                    BANGKA_BARAT,
                    SIP_BANGET,
                    "SIP Banget",
                    "Dinas Pariwisata dan Kebudayaan",
                    ReplicationType.NOT_STATED,
                    null,
                    REPORTED),
            new CommitmentAmended(
                    VERIFIED,
                    new Selection("SIP Banget", "Dinas Pariwisata dan Kebudayaan", ReplicationType.NOT_STATED),
                    new Selection("SIP Banget", null, ReplicationType.ADAPTED),
                    observed("2021-11-10T03:00:00Z")),
            new CommitmentSigned(
                    VERIFIED,
                    STATEMENT,
                    SIGNED_BY_HEAD,
                    Capacity.HEAD_OF_REGION,
                    AuthorityStatus.UNVERIFIED,
                    PLAN_DUE,
                    null,
                    REPORTED),
            new CommitmentAuthorityChanged(
                    VERIFIED, SIGNED_BY_HEAD, AuthorityStatus.VERIFIED, observed("2021-11-18T03:00:01Z")),
            submitted(1, List.of(PREPARE, IMPLEMENT), "2021-12-01T02:00:00Z"),
            new PlanReturned(VERIFIED, 1, "It says nothing of evaluation", observed("2021-12-03T02:00:00Z")),
            submitted(2, List.of(PREPARE, IMPLEMENT, EVALUATE), "2021-12-08T02:00:00Z"),
            new PlanApproved(VERIFIED, 2, observed("2021-12-14T02:00:00Z")),
            new ReplicationTeamFormed(VERIFIED, "188.45/12/2022", observed("2022-01-10T02:00:00Z")),
            new OriginContacted(VERIFIED, "Kota Batu shares its manual", observed("2022-01-17T02:00:00Z")),
            new AdaptationDesigned(
                    VERIFIED, "Kept: one door. Changed: Muntok's museums.", observed("2022-01-31T02:00:00Z")),
            new PilotStarted(VERIFIED, "Muntok", observed("2022-02-14T02:00:00Z")),
            new ProgressReported(
                    VERIFIED,
                    2,
                    new ProgressReport(
                            YearMonth.of(2022, 3),
                            2,
                            40,
                            25,
                            "Two museums of five take part",
                            "Their opening hours differ",
                            "One roster for all five",
                            List.of(PHOTOS),
                            "Train the guides of the other three"),
                    observed("2022-04-04T02:00:00Z")),
            new ProgressReported(
                    VERIFIED,
                    2,
                    new ProgressReport(YearMonth.of(2022, 4), 2, 60, 60, null, null, null, List.of(), null),
                    observed("2022-05-06T02:00:00Z")),
            new QuarterEvaluated(
                    VERIFIED,
                    new QuarterEvaluation(
                            2022,
                            2,
                            List.of(
                                    new Component("One door for all visitors", Fidelity.IMPLEMENTED, null),
                                    new Component("Museums", Fidelity.MODIFIED, "Muntok's own"),
                                    new Component("Night tours", Fidelity.NOT_IMPLEMENTED, "No budget"),
                                    new Component("A map in large print", Fidelity.ADDED, null)),
                            "512 visitors served",
                            "Go on; add the night tours next year"),
                    observed("2022-07-01T02:00:00Z")),
            declared(LocalDate.of(2022, 7, 1), List.of(PHOTOS), "2022-07-04T02:00:00Z"),
            new ImplementationRejected(VERIFIED, "Photographs alone show no service", observed("2022-07-18T02:00:00Z")),
            declared(LocalDate.of(2022, 8, 1), List.of(PHOTOS, SURVEY), "2022-08-08T02:00:00Z"),
            new ImplementationAccepted(
                    VERIFIED, "Five counters of five are staffed", REVIEWER, observed("2022-08-15T02:00:00Z")),
            new ImplementationVerified(
                    VERIFIED, "Served 512 visitors; seen on the spot", observed("2022-08-22T02:00:00Z")),
            new ReplicationSustained(VERIFIED, 2023, "Six museums now take part", observed("2023-05-15T02:00:00Z")),
            new ReplicationStopped(
                    VERIFIED, 2024, "Nobody has staffed the desk since March", observed("2024-05-20T02:00:00Z")),
            new PlanDrafted(
                    DISCONTINUED, List.of(IMPLEMENT), OFFICER_OF_BANGKA_TENGAH, observed("2021-11-15T02:00:00Z")),
            new PolicyMigrated(
                    DISCONTINUED,
                    1,
                    2,
                    "All governments get the longer deadline",
                    List.of(
                            new MovedDeadline(DeadlineKind.PLAN, PLAN_DUE, PLAN_DUE.plusDays(15)),
                            new MovedDeadline(
                                    DeadlineKind.EXECUTION, LocalDate.of(2022, 12, 31), LocalDate.of(2023, 6, 30))),
                    observed("2021-11-22T02:00:00Z")),
            new PolicyMigrated(DISCONTINUED, 2, 1, "Decided by mistake", List.of(), observed("2021-11-23T02:00:00Z")),
            new PlanSubmitted(
                    DISCONTINUED,
                    new ActionPlan(1, List.of(PREPARE, IMPLEMENT, EVALUATE)),
                    OFFICER_OF_BANGKA_TENGAH,
                    observed("2021-11-29T02:00:00Z")),
            new PolicyMigrated(
                    DISCONTINUED,
                    1,
                    2,
                    "The hub gets more time as well",
                    List.of(new MovedDeadline(
                            DeadlineKind.PLAN_REVIEW, LocalDate.of(2021, 12, 13), LocalDate.of(2021, 12, 20))),
                    observed("2021-11-30T02:00:00Z")),
            new PlanOverrideRequested(
                    DISCONTINUED, 1, "The ministry is behind with its reviews", HUB, observed("2021-12-06T02:00:00Z")),
            new PlanOverrideConfirmed(
                    DISCONTINUED,
                    1,
                    "The ministry is behind with its reviews",
                    HUB,
                    SECOND_OF_HUB,
                    observed("2021-12-07T02:00:00Z")),
            new PlanApproved(DISCONTINUED, 1, observed("2021-12-07T02:00:00Z")),
            new PlanRevised(
                    DISCONTINUED,
                    new ActionPlan(2, List.of(PREPARE, IMPLEMENT, EVALUATE)),
                    "The budget was cut in half",
                    OFFICER_OF_BANGKA_TENGAH,
                    observed("2022-03-14T02:00:00Z")),
            new QuarterEvaluated(
                    DISCONTINUED,
                    new QuarterEvaluation(
                            2022,
                            1,
                            List.of(new Component("Counters", Fidelity.NOT_IMPLEMENTED, null)),
                            null,
                            "It serves nobody yet"),
                    observed("2022-04-08T02:00:00Z")),
            new ReplicationDiscontinued(
                    DISCONTINUED, "The agency was merged with another", observed("2022-06-01T02:00:00Z")),
            new CommitmentProposed(
                    WITHDRAWN,
                    CYCLE,
                    BANGKA,
                    PLACEHOLDER,
                    "Placeholder: commitment 1 of 5 of Kabupaten Bangka",
                    null,
                    ReplicationType.NOT_STATED,
                    "Its source counts the innovation without naming it",
                    REPORTED),
            new CommitmentSigned(
                    WITHDRAWN,
                    STATEMENT,
                    SIGNED_BY_REPRESENTATIVE,
                    Capacity.REPRESENTATIVE,
                    AuthorityStatus.PENDING_MANDATE,
                    PLAN_DUE,
                    1,
                    REPORTED),
            new CommitmentAuthorityChanged(
                    WITHDRAWN, SIGNED_BY_REPRESENTATIVE, AuthorityStatus.DEFECTIVE, observed("2021-11-22T03:00:01Z")),
            new CommitmentAuthorityChanged(
                    WITHDRAWN, SIGNED_BY_REPRESENTATIVE, AuthorityStatus.CURED, observed("2021-11-25T03:00:01Z")),
            new CommitmentWithdrawn(WITHDRAWN, "No budget in 2022", observed("2022-03-01T04:00:00Z")),
            new CommitmentProposed(
                    CHOICE_DROPPED,
                    CYCLE,
                    BANGKA_SELATAN,
                    SIDOLPIN,
                    "Sidolpin",
                    null,
                    ReplicationType.FULL,
                    null,
                    REPORTED),
            new CommitmentDropped(
                    CHOICE_DROPPED, "The region chose another on the day itself", observed("2021-11-11T01:00:00Z")),
            new CommitmentProposed(
                    LAPSED,
                    CYCLE,
                    BELITUNG_TIMUR,
                    SIDOLPIN,
                    "Sidolpin",
                    null,
                    ReplicationType.NOT_STATED,
                    null,
                    REPORTED),
            new CommitmentSigned(
                    LAPSED,
                    STATEMENT,
                    SIGNED_BY_HEAD,
                    Capacity.HEAD_OF_REGION,
                    AuthorityStatus.UNVERIFIED,
                    PLAN_DUE,
                    1,
                    REPORTED),
            new LapseNoticeGiven(LAPSED, "No action plan", LocalDate.of(2022, 2, 28), observed("2022-01-17T02:00:00Z")),
            new CommitmentLapsed(
                    LAPSED, "No action plan", LocalDate.of(2022, 2, 28), observed("2022-03-01T02:00:00Z")));

    private CommitmentSamples() {}

    private static PlanSubmitted submitted(int version, List<Activity> activities, String instant) {
        var plan = new ActionPlan(version, activities);
        return new PlanSubmitted(VERIFIED, plan, OFFICER_OF_BANGKA_BARAT, observed(instant));
    }

    private static ImplementationDeclared declared(LocalDate goLiveOn, List<Digest> evidence, String instant) {
        return new ImplementationDeclared(VERIFIED, goLiveOn, evidence, OFFICER_OF_BANGKA_BARAT, observed(instant));
    }
}
