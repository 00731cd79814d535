package id.jejak.command.model;

import java.util.function.Function;
import java.util.stream.Stream;

/** What holds of every history, whoever did what in which order. */
enum Invariant {
    POSITIONS_AND_VERSIONS_ARE_DENSE(RecordingInvariants::gaps),
    NOTHING_HAPPENED_AFTER_IT_WAS_RECORDED(RecordingInvariants::datedAfterTheyWereRecorded),
    A_REQUEST_IS_CARRIED_OUT_ONCE(RecordingInvariants::requestsCarriedOutTwice),
    THE_SYSTEM_ACTS_ON_WHAT_HAPPENED_BEFORE(RecordingInvariants::actsWithoutACause),
    EVENTS_REFER_TO_WHAT_EXISTS(RecordingInvariants::referencesToNothing),
    ENDS_ARE_FINAL(LifeInvariants::afterTheEnd),
    NOTHING_COMES_BEFORE_ITS_TIME(LifeInvariants::outOfOrder),
    A_COMMITMENT_LAPSES_WHEN_ITS_NOTICE_HAS_RUN_OUT(LifeInvariants::lapsedTooSoon),
    ONE_LIVE_COMMITMENT_PER_REGION_AND_INNOVATION(LifeInvariants::rivals),
    AN_ENDED_COMMITMENT_LETS_GO(LifeInvariants::claimsKept),
    A_SIGNED_COMMITMENT_HAS_A_SIGNATURE_ON_A_COVERING_INSTRUMENT(SigningInvariants::signedWithoutASignature),
    A_SIGNATURE_SIGNS_WHAT_IT_COVERS(SigningInvariants::notCarriedOn),
    A_COMMITMENT_KNOWS_WHAT_BECAME_OF_ITS_SIGNATURE(SigningInvariants::authorityNotCarriedOn),
    NOBODY_SIGNS_BEFORE_THE_SIGNING_STARTS(SigningInvariants::outsideTheSigning),
    A_SIGNATURE_IS_MADE_IN_AN_ACCEPTED_CAPACITY(SigningInvariants::inNoAcceptedCapacity),
    A_SIGNATURE_FOR_SOMEBODY_ELSE_NAMES_A_DELEGATION_IN_FORCE(SigningInvariants::forNobodyWhoLetThem),
    A_COMMITMENT_STANDS_UNDER_A_VERSION_THAT_ITS_CYCLE_HAS(PolicyInvariants::underNoVersion),
    A_REPLICA_IS_VERIFIED_BY_AS_MANY_AS_ITS_POLICY_ASKS(PolicyInvariants::verifiedByTooFew),
    A_DEADLINE_IS_SET_BEFORE_ANYTHING_BECOMES_OF_IT_AND_ENDS_ONCE(DeadlineInvariants::outOfOrder),
    OF_WHAT_RECURS_ONE_IS_PENDING_AT_A_TIME(DeadlineInvariants::severalPending),
    A_CORRECTION_TAKES_TWO(DutyInvariants::correctedByOne),
    A_PLAN_IS_APPROVED_ON_GOOD_AUTHORITY(DutyInvariants::approvedOnNoAuthority),
    AN_OVERRIDE_TAKES_TWO(DutyInvariants::overriddenByOne),
    NOBODY_APPROVES_THEIR_OWN_PLAN(DutyInvariants::approvedByTheAuthor),
    NOBODY_VERIFIES_WHAT_THEIR_OWN_REGION_DECLARED(DutyInvariants::verifiedByTheirOwn),
    NOBODY_ENDORSES_THEIR_OWN_INNOVATION(DutyInvariants::endorsedByTheProposer),
    NOBODY_JUDGES_IN_SPITE_OF_A_CONFLICT(CompetitionInvariants::scoredInConflict),
    A_TITLE_IS_TAKEN_ONCE(CompetitionInvariants::titlesShared),
    AN_AWARD_WAITS_FOR_OBJECTIONS(CompetitionInvariants::awardedTooSoon),
    NOBODY_DECIDES_THEIR_OWN_OBJECTION(CompetitionInvariants::decidedByTheObjector);

    @SuppressWarnings("ImmutableEnumChecker") // a method, which holds nothing
    private final Function<History, Stream<String>> violations;

    Invariant(Function<History, Stream<String>> violations) {
        this.violations = violations;
    }

    /** A sentence for each violation. */
    Stream<String> violations(History history) {
        return violations.apply(history).map(violation -> name() + ": " + violation);
    }
}
