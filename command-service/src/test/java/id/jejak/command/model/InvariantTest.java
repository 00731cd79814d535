package id.jejak.command.model;

import static id.jejak.command.model.Past.NOW;
import static id.jejak.command.model.Past.TODAY;
import static id.jejak.events.testing.SigningDay.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.adoption.AdoptionEvent.AdoptionClaimed;
import id.jejak.events.adoption.AdoptionEvent.AdoptionReleased;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EntryEvent.ConflictDeclared;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.competition.EntryEvent.ObjectionLodged;
import id.jejak.events.competition.EntryEvent.ResultAnnounced;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.Mark;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.competition.TitleId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.deadline.DeadlineEvent.DeadlineCancelled;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeEvent.DelegationWithdrawn;
import id.jejak.events.office.OfficeEvent.TermEnded;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each invariant is shown a history that breaks it, and notices. */
class InvariantTest {

    private static final RegionCode BABEL = new RegionCode("19");
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final Actor UNIT = actor("opd", Role.SERVICE_UNIT, BELITUNG);
    private static final Actor ADMIN = actor("admin", Role.INSTITUTION_ADMIN, BELITUNG);
    private static final Actor HUB = actor("hub", Role.HUB_COORDINATOR, BABEL);
    private static final Actor DEPUTY = actor("deputy", Role.HUB_COORDINATOR, BABEL);
    private static final Actor MINISTRY = actor("ministry", Role.MINISTRY_REVIEWER, null);
    private static final Actor HEAD = actor("head", Role.HEAD_OF_REGION, BELITUNG);

    private static final Actor JUDGE = actor("judge", Role.EVALUATOR, null);

    private static final InnovationId INNOVATION = InnovationId.next();
    private static final CycleId CYCLE = CycleId.next();
    private static final CommitmentId COMMITMENT = CommitmentId.next();
    private static final AdoptionId ADOPTION = AdoptionId.of(BELITUNG, INNOVATION);
    private static final InstrumentId INSTRUMENT = InstrumentId.next();
    private static final SignatureId SIGNATURE = SignatureId.next();
    private static final OfficeId OFFICE = OfficeId.of(BELITUNG, Role.HEAD_OF_REGION);
    private static final TermId TERM = TermId.next();
    private static final DelegationId DELEGATION = DelegationId.next();
    private static final CompetitionId EDITION = CompetitionId.next();
    private static final EntryId ENTRY = new EntryId(EDITION, INNOVATION);
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static final InnovationProposed INNOVATED =
            new InnovationProposed(INNOVATION, "Sample", BELITUNG, null, null, null, false, UNIT.person(), TODAY);
    private static final InnovationEndorsed ENDORSED = new InnovationEndorsed(INNOVATION, "SK 1", TODAY);
    private static final CycleOpened OPENED = new CycleOpened(
            CYCLE,
            "A round",
            BABEL,
            new LegalBasis("Keputusan Menteri PANRB", "94/2020", null),
            policy(1, EnumSet.allOf(Capacity.class)),
            TODAY);
    private static final AuthorityVerified VERIFIED =
            new AuthorityVerified(INSTRUMENT, SIGNATURE, List.of(COMMITMENT), List.of(), TODAY);
    private static final CommitmentAuthorityChanged TOLD =
            new CommitmentAuthorityChanged(COMMITMENT, SIGNATURE, AuthorityStatus.VERIFIED, TODAY);
    private static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(COMMITMENT, new ActionPlan(1, List.of()), UNIT.person(), TODAY);
    private static final PlanApproved APPROVED = new PlanApproved(COMMITMENT, 1, TODAY);
    private static final ImplementationDeclared DECLARED =
            new ImplementationDeclared(COMMITMENT, DAY, List.of(), UNIT.person(), TODAY);
    private static final ImplementationVerified SEEN = new ImplementationVerified(COMMITMENT, "Seen", TODAY);
    private static final PilotStarted PILOTED = new PilotStarted(COMMITMENT, "Tanjung Pandan", TODAY);
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(COMMITMENT, "Nothing was heard", DAY, TODAY);
    private static final EntryAwarded AWARDED = new EntryAwarded(ENTRY, "Top 45", "SK 1", TODAY);
    private static final ObjectionDecided DISMISSED = new ObjectionDecided(ENTRY, 1, false, "Looked into", TODAY);
    private static final CommitmentWithdrawn WITHDRAWN = new CommitmentWithdrawn(COMMITMENT, "No budget", TODAY);

    private static final Map<Invariant, Past> BROKEN = Map.ofEntries(
            Map.entry(Invariant.POSITIONS_AND_VERSIONS_ARE_DENSE, started().butForget(2)),
            Map.entry(
                    Invariant.NOTHING_HAPPENED_AFTER_IT_WAS_RECORDED,
                    started()
                            .then(
                                    HUB,
                                    new SigningStarted(
                                            CYCLE, Provenance.observed(NOW.plus(Duration.ofSeconds(1)), WIB)))),
            Map.entry(Invariant.A_REQUEST_IS_CARRIED_OUT_ONCE, twice()),
            Map.entry(
                    Invariant.THE_SYSTEM_ACTS_ON_WHAT_HAPPENED_BEFORE,
                    proposed().then(Actor.SYSTEM, signed(SIGNATURE))),
            Map.entry(
                    Invariant.EVENTS_REFER_TO_WHAT_EXISTS,
                    started().then(ADMIN, claimed(COMMITMENT), proposal(COMMITMENT, InnovationId.next()))),
            Map.entry(
                    Invariant.ENDS_ARE_FINAL,
                    withdrawn().then(UNIT, new PilotStarted(COMMITMENT, "Tanjung Pandan", TODAY))),
            Map.entry(
                    Invariant.NOTHING_COMES_BEFORE_ITS_TIME,
                    good().then(UNIT, SUBMITTED).then(HUB, APPROVED).then(UNIT, PILOTED)),
            Map.entry(
                    Invariant.A_COMMITMENT_LAPSES_WHEN_ITS_NOTICE_HAS_RUN_OUT,
                    bound().then(HUB, noticed(TODAY.occurredAt().day()))
                            .then(HUB, LAPSED)
                            .andSo(new AdoptionReleased(ADOPTION, COMMITMENT, TODAY))),
            Map.entry(
                    Invariant.ONE_LIVE_COMMITMENT_PER_REGION_AND_INNOVATION,
                    proposed().then(ADMIN, proposal(CommitmentId.next(), INNOVATION))),
            Map.entry(Invariant.AN_ENDED_COMMITMENT_LETS_GO, proposed().then(ADMIN, WITHDRAWN)),
            Map.entry(
                    Invariant.A_SIGNED_COMMITMENT_HAS_A_SIGNATURE_ON_A_COVERING_INSTRUMENT,
                    recorded().andSo(signed(SignatureId.next()))),
            Map.entry(Invariant.A_SIGNATURE_SIGNS_WHAT_IT_COVERS, recorded()),
            Map.entry(Invariant.A_COMMITMENT_KNOWS_WHAT_BECAME_OF_ITS_SIGNATURE, bound().then(MINISTRY, VERIFIED)),
            Map.entry(
                    Invariant.NOBODY_SIGNS_BEFORE_THE_SIGNING_STARTS,
                    proposed().then(HUB, draft()).then(HUB, signature())),
            Map.entry(
                    Invariant.A_SIGNATURE_IS_MADE_IN_AN_ACCEPTED_CAPACITY, recordedUnder(Set.of(Capacity.DEPUTY_HEAD))),
            Map.entry(
                    Invariant.A_SIGNATURE_FOR_SOMEBODY_ELSE_NAMES_A_DELEGATION_IN_FORCE,
                    delegated(DAY).then(HUB, signatureFor())),
            Map.entry(
                    Invariant.A_COMMITMENT_STANDS_UNDER_A_VERSION_THAT_ITS_CYCLE_HAS,
                    bound().then(HUB, migrated(1, 2))),
            Map.entry(
                    Invariant.A_REPLICA_IS_VERIFIED_BY_AS_MANY_AS_ITS_POLICY_ASKS,
                    underTwo().then(MINISTRY, accepted(MINISTRY)).then(MINISTRY, SEEN)),
            Map.entry(
                    Invariant.A_DEADLINE_IS_SET_BEFORE_ANYTHING_BECOMES_OF_IT_AND_ENDS_ONCE,
                    new Past().then(Actor.SYSTEM, met(month(1)))),
            Map.entry(
                    Invariant.OF_WHAT_RECURS_ONE_IS_PENDING_AT_A_TIME,
                    new Past().then(Actor.SYSTEM, set(month(1))).then(Actor.SYSTEM, set(month(2)))),
            Map.entry(Invariant.A_CORRECTION_TAKES_TWO, corrected(MINISTRY)),
            Map.entry(
                    Invariant.A_PLAN_IS_APPROVED_ON_GOOD_AUTHORITY,
                    bound().then(UNIT, SUBMITTED).then(HUB, APPROVED)),
            Map.entry(Invariant.AN_OVERRIDE_TAKES_TWO, overridden(HUB)),
            Map.entry(
                    Invariant.NOBODY_APPROVES_THEIR_OWN_PLAN,
                    good().then(UNIT, SUBMITTED).then(UNIT, APPROVED)),
            Map.entry(
                    Invariant.NOBODY_VERIFIES_WHAT_THEIR_OWN_REGION_DECLARED,
                    declared().then(actor("neighbour", Role.MINISTRY_REVIEWER, BELITUNG), SEEN)),
            Map.entry(
                    Invariant.NOBODY_JUDGES_IN_SPITE_OF_A_CONFLICT,
                    new Past().then(JUDGE, new ConflictDeclared(ENTRY, JUDGE.person(), "A cousin", TODAY), scored())),
            Map.entry(
                    Invariant.A_TITLE_IS_TAKEN_ONCE,
                    new Past()
                            .then(ADMIN, claimed(ENTRY))
                            .then(ADMIN, claimed(new EntryId(EDITION, InnovationId.next())))),
            Map.entry(
                    Invariant.AN_AWARD_WAITS_FOR_OBJECTIONS,
                    announced(NOW.plusSeconds(1)).then(MINISTRY, AWARDED)),
            Map.entry(
                    Invariant.NOBODY_DECIDES_THEIR_OWN_OBJECTION,
                    announced(NOW).then(MINISTRY, objection(MINISTRY)).then(MINISTRY, DISMISSED)),
            Map.entry(
                    Invariant.NOBODY_ENDORSES_THEIR_OWN_INNOVATION,
                    new Past().then(UNIT, INNOVATED).then(UNIT, ENDORSED)));

    @Test
    void an_ordinary_history_breaks_none() {
        var ordinary = declared().then(MINISTRY, SEEN).history();

        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(ordinary)))
                .isEmpty();
        assertThat(Arrays.stream(Invariant.values())
                        .flatMap(invariant -> invariant.violations(withdrawn().history())))
                .isEmpty();
    }

    @Test
    void two_persons_may_do_without_good_authority() {
        var overridden = overridden(DEPUTY).history();

        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(overridden)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_history_that_breaks_it_is_noticed(Invariant invariant) {
        var broken = Objects.requireNonNull(BROKEN.get(invariant), "Nobody shows how it is broken");

        assertThat(invariant.violations(broken.history())).isNotEmpty();
    }

    @Test
    void a_second_person_may_correct_and_a_notice_may_run_out() {
        var rested = corrected(actor("another", Role.MINISTRY_REVIEWER, null)).history();
        var lapsed = bound().then(HUB, noticed(TODAY.occurredAt().day().minusDays(1)))
                .then(HUB, LAPSED)
                .andSo(new AdoptionReleased(ADOPTION, COMMITMENT, TODAY))
                .history();

        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(rested)))
                .isEmpty();
        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(lapsed)))
                .isEmpty();
    }

    @Test
    void what_nobody_objects_to_any_more_may_be_awarded() {
        var objected = announced(NOW).then(HUB, objection(HUB));

        assertThat(Invariant.AN_AWARD_WAITS_FOR_OBJECTIONS.violations(
                        objected.then(MINISTRY, AWARDED).history()))
                .hasSize(1);
        var awarded = announced(NOW)
                .then(HUB, objection(HUB))
                .then(MINISTRY, DISMISSED)
                .then(MINISTRY, AWARDED);
        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(awarded.history())))
                .isEmpty();
    }

    @Test
    void two_may_verify_what_takes_two() {
        var verified = underTwo()
                .then(MINISTRY, accepted(MINISTRY))
                .then(actor("another", Role.MINISTRY_REVIEWER, null), SEEN);
        var declaredAnew = underTwo()
                .then(MINISTRY, accepted(MINISTRY))
                .then(MINISTRY, new ImplementationRejected(COMMITMENT, "Nobody was there", TODAY))
                .then(UNIT, DECLARED)
                .then(actor("another", Role.MINISTRY_REVIEWER, null), SEEN);
        var invariant = Invariant.A_REPLICA_IS_VERIFIED_BY_AS_MANY_AS_ITS_POLICY_ASKS;

        assertThat(Arrays.stream(Invariant.values()).flatMap(each -> each.violations(verified.history())))
                .isEmpty();
        assertThat(invariant.violations(declaredAnew.history())).hasSize(1);
    }

    @Test
    void a_commitment_may_be_migrated_and_back_but_only_from_where_it_stands() {
        var back = underTwo().then(HUB, migrated(2, 1));
        var elsewhere = underTwo().then(HUB, migrated(1, 2));
        var invariant = Invariant.A_COMMITMENT_STANDS_UNDER_A_VERSION_THAT_ITS_CYCLE_HAS;

        assertThat(invariant.violations(back.history())).isEmpty();
        assertThat(invariant.violations(elsewhere.history())).hasSize(1);
    }

    @Test
    void somebody_may_sign_for_the_head_until_it_is_withdrawn_or_the_term_is_over() {
        var today = TODAY.occurredAt().day();
        var withdrawn = new DelegationWithdrawn(OFFICE, DELEGATION, "Back from leave", TODAY);
        var over = new TermEnded(OFFICE, TERM, today.minusDays(1), "Another office", TODAY);
        var invariant = Invariant.A_SIGNATURE_FOR_SOMEBODY_ELSE_NAMES_A_DELEGATION_IN_FORCE;

        assertThat(invariant.violations(
                        delegated(today).then(HUB, signatureFor()).history()))
                .isEmpty();
        assertThat(invariant.violations(delegated(today)
                        .then(HEAD, withdrawn)
                        .then(HUB, signatureFor())
                        .history()))
                .hasSize(1);
        assertThat(invariant.violations(delegated(today)
                        .then(HUB, over)
                        .then(HUB, signatureFor())
                        .history()))
                .hasSize(1);
    }

    @Test
    void a_deadline_that_has_ended_may_be_set_anew_and_ends_again() {
        var jan = month(1);
        var twice = new Past()
                .then(Actor.SYSTEM, set(jan))
                .then(Actor.SYSTEM, met(jan))
                .then(Actor.SYSTEM, set(jan))
                .then(Actor.SYSTEM, new DeadlineCancelled(jan, TODAY));
        var invariant = Invariant.A_DEADLINE_IS_SET_BEFORE_ANYTHING_BECOMES_OF_IT_AND_ENDS_ONCE;

        assertThat(invariant.violations(twice.history())).isEmpty();
        assertThat(invariant.violations(twice.then(Actor.SYSTEM, met(jan)).history()))
                .hasSize(1);
        assertThat(invariant.violations(
                        new Past().then(Actor.SYSTEM, set(jan), set(jan)).history()))
                .hasSize(1);
    }

    @Test
    void the_next_period_is_pending_once_the_one_before_was_missed() {
        var missed = new Past()
                .then(Actor.SYSTEM, set(month(1)))
                .then(Actor.SYSTEM, new DeadlineMissed(month(1), DAY, TODAY))
                .then(Actor.SYSTEM, set(month(2)));

        assertThat(Arrays.stream(Invariant.values()).flatMap(each -> each.violations(missed.history())))
                .filteredOn(violation -> violation.contains("DEADLINE") || violation.contains("RECURS"))
                .isEmpty();
    }

    @Test
    void the_one_who_declared_it_is_as_near_as_its_region() {
        var late = declared().then(new Actor(UNIT.person(), Role.MINISTRY_REVIEWER, null, null), SEEN);

        assertThat(Invariant.NOBODY_VERIFIES_WHAT_THEIR_OWN_REGION_DECLARED.violations(late.history()))
                .hasSize(1);
    }

    private static Past started() {
        return new Past().then(UNIT, INNOVATED).then(ADMIN, ENDORSED).then(HUB, OPENED);
    }

    private static Past proposed() {
        return started().then(ADMIN, claimed(COMMITMENT), proposal(COMMITMENT, INNOVATION));
    }

    private static Past recorded() {
        return proposed()
                .then(HUB, new SigningStarted(CYCLE, TODAY))
                .then(HUB, draft())
                .then(HUB, signature());
    }

    private static Past recordedUnder(Set<Capacity> accepted) {
        return proposed()
                .then(HUB, new SigningStarted(CYCLE, TODAY))
                .then(HUB, new PolicyAmended(CYCLE, 1, policy(2, accepted), "Too wide", "Surat 1", TODAY))
                .then(HUB, draft())
                .then(HUB, signature());
    }

    /** The ministry says who signed, and this one agrees. */
    private static Past corrected(Actor second) {
        var correction = CorrectionId.next();
        var before = signature().particulars();
        var after =
                new Particulars(new Signatory("Sahani", null), before.capacity(), before.method(), before.signedAt());
        var event = Ids.next();
        return bound().then(
                        MINISTRY,
                        new SignatureCorrectionProposed(
                                INSTRUMENT,
                                correction,
                                SIGNATURE,
                                event,
                                before,
                                after,
                                "Minutes",
                                MINISTRY.person(),
                                TODAY))
                .then(
                        second,
                        new SignatureCorrected(
                                INSTRUMENT,
                                correction,
                                SIGNATURE,
                                event,
                                List.of(COMMITMENT),
                                before,
                                after,
                                AuthorityStatus.UNVERIFIED,
                                "Minutes",
                                TODAY));
    }

    /** The head lets the unit sign, for a month from that day on. */
    private static Past delegated(LocalDate from) {
        return proposed()
                .then(HUB, new SigningStarted(CYCLE, TODAY))
                .then(HUB, draft())
                .then(HUB, new TermRecorded(OFFICE, TERM, HEAD.person(), "SK 1", DAY.minusYears(1), null, TODAY))
                .then(
                        HEAD,
                        new DelegationGiven(
                                OFFICE,
                                DELEGATION,
                                TERM,
                                HEAD.person(),
                                UNIT.person(),
                                List.of(Power.SIGN),
                                "Surat kuasa",
                                from,
                                from.plusDays(20),
                                TODAY));
    }

    /** What was declared stands under a version by which two verify it. */
    private static Past underTwo() {
        var two =
                new CyclePolicy(2, EnumSet.allOf(Capacity.class), Set.of(), 30, 14, 30, DAY, null, null, null, 2, null);
        return declared()
                .then(HUB, new PolicyAmended(CYCLE, 1, two, "One is not enough", "Surat 1", TODAY))
                .then(HUB, migrated(1, 2));
    }

    private static PolicyMigrated migrated(int from, int to) {
        return new PolicyMigrated(COMMITMENT, from, to, "For all alike", List.of(), TODAY);
    }

    private static ImplementationAccepted accepted(Actor by) {
        return new ImplementationAccepted(COMMITMENT, "Seen", by.person(), TODAY);
    }

    private static DeadlineId month(int month) {
        return DeadlineId.of(COMMITMENT, Period.month(YearMonth.of(2022, month)));
    }

    private static DeadlineSet set(DeadlineId deadline) {
        return new DeadlineSet(
                deadline,
                deadline.kind(),
                new DeadlineSubject.OfCommitment(COMMITMENT),
                CYCLE,
                BELITUNG,
                DAY,
                NOW,
                WIB,
                1,
                null,
                false,
                TODAY);
    }

    private static DeadlineMet met(DeadlineId deadline) {
        return new DeadlineMet(deadline, true, TODAY);
    }

    private static LapseNoticeGiven noticed(LocalDate answerBy) {
        return new LapseNoticeGiven(COMMITMENT, "Nothing was heard", answerBy, TODAY);
    }

    private static CyclePolicy policy(int version, Set<Capacity> accepted) {
        return new CyclePolicy(version, EnumSet.copyOf(accepted), Set.of(), 30, 14, 30, DAY);
    }

    private static Past bound() {
        return recorded().andSo(signed(SIGNATURE));
    }

    private static Past good() {
        return bound().then(MINISTRY, VERIFIED).andSo(TOLD);
    }

    /** The hub asks to do without good authority, and this one does. */
    private static Past overridden(Actor second) {
        var requested = new PlanOverrideRequested(COMMITMENT, 1, "On its way", HUB.person(), TODAY);
        var confirmed = new PlanOverrideConfirmed(COMMITMENT, 1, "On its way", HUB.person(), second.person(), TODAY);
        return bound().then(UNIT, SUBMITTED).then(HUB, requested).then(second, confirmed, APPROVED);
    }

    private static Past declared() {
        return good().then(UNIT, SUBMITTED)
                .then(HUB, APPROVED)
                .then(UNIT, new ReplicationTeamFormed(COMMITMENT, "SK 7", TODAY))
                .then(UNIT, new OriginContacted(COMMITMENT, "Heard", TODAY))
                .then(UNIT, new AdaptationDesigned(COMMITMENT, "All kept", TODAY))
                .then(UNIT, PILOTED)
                .then(UNIT, DECLARED);
    }

    private static Past withdrawn() {
        return proposed().then(ADMIN, WITHDRAWN).andSo(new AdoptionReleased(ADOPTION, COMMITMENT, TODAY));
    }

    /** The same request, with something else in between. */
    private static Past twice() {
        var once = started();
        var request = once.last().metadata();
        return once.then(HUB, new MentorAppointed(CYCLE, "Universitas", TODAY))
                .then(request, new SigningStarted(CYCLE, TODAY));
    }

    private static Past announced(Instant objectionsUntil) {
        return new Past()
                .then(UNIT, INNOVATED)
                .then(MINISTRY, new ResultAnnounced(ENTRY, "Top 45", new Deadline(objectionsUntil, WIB), TODAY));
    }

    private static ObjectionLodged objection(Actor by) {
        return new ObjectionLodged(ENTRY, 1, "A citizen", "It is not theirs", by.person(), TODAY);
    }

    private static TitleClaimed claimed(EntryId entry) {
        return new TitleClaimed(TitleId.of(EDITION, "A title"), entry, TODAY);
    }

    private static EntryScored scored() {
        return new EntryScored(ENTRY, 1, JUDGE.person(), 1, List.of(), Mark.whole(80), null, TODAY);
    }

    private static AdoptionClaimed claimed(CommitmentId commitment) {
        return new AdoptionClaimed(ADOPTION, commitment, TODAY);
    }

    private static CommitmentProposed proposal(CommitmentId commitment, InnovationId innovation) {
        return new CommitmentProposed(
                commitment, CYCLE, BELITUNG, innovation, "Ours", null, ReplicationType.ADAPTED, null, TODAY);
    }

    private static InstrumentDrafted draft() {
        return new InstrumentDrafted(
                INSTRUMENT,
                CYCLE,
                InstrumentKind.STATEMENT,
                "Komitmen",
                "Tanjung Pandan",
                null,
                List.of(new Party(BELITUNG, List.of(COMMITMENT))),
                TODAY);
    }

    private static SignatureRecorded signature() {
        return signature(Capacity.HEAD_OF_REGION, null);
    }

    private static SignatureRecorded signatureFor() {
        return signature(Capacity.REPRESENTATIVE, new ByDelegation(DELEGATION, HEAD.person(), UNIT.person()));
    }

    private static SignatureRecorded signature(Capacity capacity, @Nullable ByDelegation delegation) {
        return new SignatureRecorded(
                INSTRUMENT,
                SIGNATURE,
                BELITUNG,
                List.of(COMMITMENT),
                new Signatory(null, null),
                capacity,
                SignatureMethod.WET_INK,
                AuthorityStatus.UNVERIFIED,
                DAY,
                1,
                delegation,
                TODAY);
    }

    private static CommitmentSigned signed(SignatureId signature) {
        return new CommitmentSigned(
                COMMITMENT, INSTRUMENT, signature, Capacity.HEAD_OF_REGION, AuthorityStatus.UNVERIFIED, DAY, 1, TODAY);
    }

    private static Actor actor(String person, Role role, @Nullable RegionCode region) {
        return new Actor(new PersonId(person), role, region, null);
    }
}
