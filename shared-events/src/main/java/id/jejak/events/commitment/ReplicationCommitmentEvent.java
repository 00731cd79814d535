package id.jejak.events.commitment;

import id.jejak.events.Digest;
import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a replication commitment. Signing is not implementing, and declaring is not verifying. */
public sealed interface ReplicationCommitmentEvent extends DomainEvent {

    CommitmentId commitment();

    /**
     * A region chose an innovation to replicate.
     *
     * @param localName what the replica is called at home; a replica often gets a name of its own
     * @param implementingUnit the agency that will carry it out, if known
     * @param exception why an innovation that is not in the catalogue was accepted, if it was
     */
    record CommitmentProposed(
            CommitmentId commitment,
            CycleId cycle,
            RegionCode region,
            InnovationId innovation,
            String localName,
            @Nullable String implementingUnit,
            ReplicationType replicationType,
            @Nullable String exception,
            Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region thought better of how it will replicate, before it was bound.
     *
     * @param before what it meant to do until then
     * @param after what it means to do now, as a whole
     */
    record CommitmentAmended(CommitmentId commitment, Selection before, Selection after, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The region took its choice off the list before it was bound; a bond is withdrawn from, a choice is dropped. */
    record CommitmentDropped(CommitmentId commitment, String reason, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region is bound.
     *
     * @param planDueOn the day by which it owes a plan
     * @param policyVersion the version of the cycle's policy it is signed under; absent in what was recorded before
     *     policies were amended
     */
    record CommitmentSigned(
            CommitmentId commitment,
            InstrumentId instrument,
            SignatureId signature,
            Capacity capacity,
            AuthorityStatus authority,
            LocalDate planDueOn,
            @Nullable Integer policyVersion,
            Provenance provenance)
            implements ReplicationCommitmentEvent {

        /** The version of the policy it is signed under: the first where none is named. */
        public int underPolicy() {
            return policyVersion == null ? 1 : policyVersion;
        }
    }

    /**
     * The commitment stands under another version of its cycle's policy from now on. It can be migrated back.
     *
     * @param from the version it stood under
     * @param to the version it stands under
     * @param moved the deadlines that fall on another day by that version; there may be none
     */
    record PolicyMigrated(
            CommitmentId commitment, int from, int to, String reason, List<MovedDeadline> moved, Provenance provenance)
            implements ReplicationCommitmentEvent {
        public PolicyMigrated {
            moved = List.copyOf(moved);
        }
    }

    /** A review of the instrument changed what stands behind the signature. */
    record CommitmentAuthorityChanged(
            CommitmentId commitment, SignatureId signature, AuthorityStatus authority, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region began to write its plan, which binds nobody until it is submitted. Each draft takes the place of the one
     * before.
     *
     * @param activities what is written so far, at least one; they need not make a whole plan yet
     * @param author who drafted it
     */
    record PlanDrafted(CommitmentId commitment, List<Activity> activities, PersonId author, Provenance provenance)
            implements ReplicationCommitmentEvent {
        public PlanDrafted {
            activities = List.copyOf(activities);
        }
    }

    /**
     * The region says how it will go about it.
     *
     * @param author who submitted it; somebody else approves it
     */
    record PlanSubmitted(CommitmentId commitment, ActionPlan plan, PersonId author, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region wants another plan than the one that was approved. Work goes on under the old one until the hub agrees.
     *
     * @param plan the whole of it, under the next version
     * @param reason why the plan in force does not do
     * @param author who submitted it; somebody else approves it
     */
    record PlanRevised(CommitmentId commitment, ActionPlan plan, String reason, PersonId author, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** Whoever answers plans, as a rule the hub, wants it changed. */
    record PlanReturned(CommitmentId commitment, int planVersion, String reason, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * Somebody of the hub asks to approve a plan though the authority behind the signature is not verified. It takes a
     * second person to do so.
     *
     * @param planVersion the plan it is about
     * @param requestedBy who asks; somebody else confirms
     */
    record PlanOverrideRequested(
            CommitmentId commitment, int planVersion, String reason, PersonId requestedBy, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * A second person agreed to do without verified authority; the approval follows at once.
     *
     * @param planVersion the plan that is approved
     * @param reason why, as it was asked for
     * @param requestedBy who asked
     * @param confirmedBy who agreed, never the same
     */
    record PlanOverrideConfirmed(
            CommitmentId commitment,
            int planVersion,
            String reason,
            PersonId requestedBy,
            PersonId confirmedBy,
            Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** Whoever answers plans, as a rule the hub, agrees with it. */
    record PlanApproved(CommitmentId commitment, int planVersion, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The people who will do it were named.
     *
     * @param decree number of the decree that names them
     */
    record ReplicationTeamFormed(CommitmentId commitment, String decree, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The government the innovation comes from was spoken to. */
    record OriginContacted(CommitmentId commitment, String outcome, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** What is kept, changed, added and left out was settled. */
    record AdaptationDesigned(CommitmentId commitment, String summary, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The replica is tried out on real people. */
    record PilotStarted(CommitmentId commitment, String place, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region says how far an activity has come: once a month for each.
     *
     * @param planVersion the plan whose activities the report counts
     */
    record ProgressReported(CommitmentId commitment, int planVersion, ProgressReport report, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The mentor or the hub assessed the replica: once a quarter. */
    record QuarterEvaluated(CommitmentId commitment, QuarterEvaluation evaluation, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region says it is done.
     *
     * @param goLiveOn the first day of live service
     * @param evidence digests of what shows it, at least one
     * @param declaredBy who said so; somebody else, from elsewhere, verifies it
     */
    record ImplementationDeclared(
            CommitmentId commitment,
            LocalDate goLiveOn,
            List<Digest> evidence,
            PersonId declaredBy,
            Provenance provenance)
            implements ReplicationCommitmentEvent {
        public ImplementationDeclared {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody from elsewhere looked and found it done, and the policy asks for somebody else to look as well. The last one
     * who is needed verifies it.
     *
     * @param acceptedBy who looked
     */
    record ImplementationAccepted(CommitmentId commitment, String findings, PersonId acceptedBy, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** Somebody from elsewhere looked and found it done. */
    record ImplementationVerified(CommitmentId commitment, String findings, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** Somebody from elsewhere looked and found it not done; the region may declare again. */
    record ImplementationRejected(CommitmentId commitment, String reason, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * Somebody looked in a later year and found the replica still at work.
     *
     * @param year the calendar year that was checked
     */
    record ReplicationSustained(CommitmentId commitment, int year, String findings, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * Somebody looked in a later year and found the replica no longer at work.
     *
     * @param year the calendar year that was checked
     */
    record ReplicationStopped(CommitmentId commitment, int year, String findings, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The region gave up what it had begun; what happened until then stays on record. */
    record ReplicationDiscontinued(CommitmentId commitment, String reason, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * The region was told that its commitment lapses if it does not do what it owes. A step forward answers the notice.
     *
     * @param reason what it owes
     * @param answerBy the last day on which it can still do so, by its own clock
     */
    record LapseNoticeGiven(CommitmentId commitment, String reason, LocalDate answerBy, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /**
     * Nobody answered the notice, and its time is over.
     *
     * @param reason what was owed, as the notice said
     * @param answerBy the last day of the notice
     */
    record CommitmentLapsed(CommitmentId commitment, String reason, LocalDate answerBy, Provenance provenance)
            implements ReplicationCommitmentEvent {}

    /** The region took its word back. */
    record CommitmentWithdrawn(CommitmentId commitment, String reason, Provenance provenance)
            implements ReplicationCommitmentEvent {}
}
