package id.jejak.command.commitment;

import id.jejak.command.act.Rule;

/** Why a command to a replication commitment can be refused. */
enum CommitmentRule implements Rule {
    UNKNOWN_COMMITMENT(Kind.UNKNOWN, "There is no replication commitment with this id."),
    UNKNOWN_CYCLE(Kind.UNKNOWN, "There is no replication cycle with this id."),
    UNKNOWN_INNOVATION(Kind.UNKNOWN, "There is no innovation with this id."),
    ALREADY_PROPOSED(Kind.CONFLICT, "The commitment stands proposed already."),
    LIVE_COMMITMENT_EXISTS(Kind.CONFLICT, "The government has a live commitment to this innovation already."),
    CYCLE_NOT_OPEN(Kind.CONFLICT, "Commitments are proposed while the cycle's governments choose."),
    REGION_NOT_INVITED(Kind.CONFLICT, "The government was not invited to this cycle, or declined."),
    INNOVATION_NOT_CATALOGUED(
            Kind.CONFLICT, "The innovation is not in the catalogue; an exception must say why it is accepted."),
    NO_LONGER_A_PROPOSAL(
            Kind.CONFLICT, "Only what nobody has signed is changed or dropped; what was signed is withdrawn."),
    NOT_AWAITING_SIGNATURE(Kind.CONFLICT, "Only a proposed commitment can be signed, and only once."),
    NOT_SIGNED_SO(Kind.CONFLICT, "The commitment does not stand on this signature."),
    COMMITMENT_OF_ANOTHER_CYCLE(Kind.INVALID, "The commitment belongs to another cycle."),
    UNKNOWN_POLICY_VERSION(Kind.UNKNOWN, "The policy of the cycle never had this version."),
    NOT_UNDER_A_POLICY(
            Kind.CONFLICT, "What is not signed stands under no version yet; it will be signed under the one in force."),
    CAPACITY_NOT_ACCEPTED(
            Kind.CONFLICT, "The commitment was signed in a capacity that this version of the policy does not accept."),
    MANDATE_NOT_VERIFIED(
            Kind.CONFLICT,
            "This version of the policy asks for a mandate in the capacity signed in; the authority must be verified or cured first."),
    PLAN_OUTLASTS_EXECUTION(
            Kind.CONFLICT, "The plan ends after the execution window of this version; it must be revised first."),
    PLAN_NEEDS_A_SIGNED_COMMITMENT(Kind.CONFLICT, "A plan is submitted after signing, or after it was returned."),
    DRAFTING_IS_OVER(Kind.CONFLICT, "A plan is drafted until it is submitted for the first time."),
    NOTHING_DRAFTED(Kind.INVALID, "No plan was drafted; one that is submitted without a draft names its activities."),
    NO_PLAN_TO_REVISE(
            Kind.CONFLICT,
            "A plan is revised from its approval until the implementation is declared, and again once that was rejected."),
    REVISION_UNDER_REVIEW(Kind.CONFLICT, "A revised plan awaits the hub's answer already."),
    PLAN_LACKS_A_PHASE(Kind.INVALID, "A plan has activities for preparation, implementation, and monitoring."),
    ACTIVITY_ENDS_BEFORE_IT_STARTS(Kind.INVALID, "An activity ends on the day it starts or later."),
    ACTIVITY_OUTSIDE_CYCLE(Kind.INVALID, "An activity ends within the cycle's execution window."),
    NO_PLAN_UNDER_REVIEW(Kind.CONFLICT, "No plan of this commitment awaits an answer."),
    SELF_APPROVAL(Kind.CONFLICT, "Nobody approves a plan they submitted themselves."),
    AUTHORITY_NOT_VERIFIED(
            Kind.CONFLICT, "A plan is approved once the authority behind the signature is verified or cured."),
    AUTHORITY_REVOKED(
            Kind.CONFLICT,
            "The signed instrument was revoked; nothing binds the government, and nothing can be overridden."),
    OVERRIDE_NOT_NEEDED(Kind.CONFLICT, "The authority behind the signature is good; the plan needs no override."),
    OVERRIDE_ALREADY_REQUESTED(Kind.CONFLICT, "An override for this plan was requested already."),
    SECOND_PERSON_NEEDED(Kind.CONFLICT, "Whoever asked for an override does not confirm it; a second person does."),
    PREPARATION_NEEDS_AN_APPROVED_PLAN(Kind.CONFLICT, "Preparation starts from an approved plan."),
    PREPARATION_INCOMPLETE(
            Kind.CONFLICT,
            "A pilot needs what the policy asks for: as a rule a team, contact with the origin, and a finished design."),
    NOT_UNDER_WAY(
            Kind.CONFLICT,
            "Progress is reported from the plan's approval until the implementation is declared, and again once that was rejected."),
    ACTIVITY_NOT_IN_PLAN(Kind.INVALID, "The plan in force has no activity with this number; they count from 1."),
    MONTH_IN_THE_FUTURE(Kind.INVALID, "Progress is reported for a month that has begun."),
    PERCENT_OUT_OF_RANGE(Kind.INVALID, "Planned and actual progress lie between 0 and 100 percent."),
    PROGRESS_ALREADY_REPORTED(Kind.CONFLICT, "The progress of this activity was reported for this month already."),
    NOTHING_TO_EVALUATE(Kind.CONFLICT, "A replica is evaluated once its plan was approved."),
    QUARTER_OUT_OF_RANGE(Kind.INVALID, "The quarters of a year count from 1 to 4."),
    QUARTER_NOT_BEGUN(Kind.INVALID, "A quarter is evaluated once it has begun."),
    QUARTER_BEFORE_THE_WORK(Kind.INVALID, "The quarter was over before the first plan was approved."),
    COMPONENT_TWICE(Kind.INVALID, "An evaluation names each core component once."),
    COMPONENT_NOT_AS_IN_KIT(
            Kind.INVALID,
            "A component goes by its name in a transfer kit of the origin, as far as it has one; what no kit has was added."),
    QUARTER_ALREADY_EVALUATED(Kind.CONFLICT, "The replica was evaluated for this quarter already."),
    NOT_PILOTING(Kind.CONFLICT, "Only what was piloted can be declared implemented."),
    GO_LIVE_IN_THE_FUTURE(Kind.INVALID, "The day of going live cannot lie in the future."),
    EVIDENCE_INCOMPLETE(
            Kind.CONFLICT,
            "The policy asks for a progress report under the plan in force, or for a quarter's evaluation, before an implementation is declared."),
    TOO_FEW_DOCUMENTS(Kind.INVALID, "The policy asks for more documents that show the live service."),
    NOT_VERIFIED(Kind.CONFLICT, "Whether a replica lasts is checked once it is verified."),
    YEAR_ALREADY_CHECKED(Kind.CONFLICT, "This year or a later one was checked already."),
    YEAR_BEFORE_VERIFICATION(Kind.INVALID, "A replica is checked in the year it was verified or later."),
    YEAR_IN_THE_FUTURE(Kind.INVALID, "A replica is checked in a year that has begun."),
    NOTHING_BEGUN(Kind.CONFLICT, "What has no approved plan is withdrawn, not discontinued."),
    NOTHING_DECLARED(Kind.CONFLICT, "No declared implementation awaits verification."),
    SELF_VERIFICATION(Kind.CONFLICT, "Nobody verifies what they declared themselves."),
    ANOTHER_VERIFIER_NEEDED(
            Kind.CONFLICT, "Whoever has accepted an implementation does not do so twice; the policy asks for another."),
    NOTHING_OWED(
            Kind.CONFLICT,
            "Notice is given where the government owes the next step: not before it signed, not while it waits for an answer, and not once it was verified."),
    NOTICE_WITHOUT_TIME(Kind.INVALID, "A notice leaves at least one day to answer it."),
    NOTICE_ALREADY_GIVEN(Kind.CONFLICT, "A notice runs already; another one can only give more time."),
    NO_NOTICE_GIVEN(Kind.CONFLICT, "A commitment lapses only after a notice that was not answered."),
    NOTICE_STILL_RUNS(
            Kind.CONFLICT, "A commitment lapses once the last day of its notice is over where the government is."),
    COMMITMENT_ENDED(Kind.CONFLICT, "The commitment has ended.");

    private final Kind kind;
    private final String sentence;

    CommitmentRule(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean isMendable() {
        return switch (this) {
            case UNKNOWN_POLICY_VERSION, PROGRESS_ALREADY_REPORTED, QUARTER_ALREADY_EVALUATED, NOTICE_ALREADY_GIVEN ->
                true;
            default -> Rule.super.isMendable();
        };
    }
}
