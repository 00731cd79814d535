package id.jejak.command.cycle;

import id.jejak.command.act.Rule;

/** Why a command to a replication cycle can be refused. */
enum CycleRule implements Rule {
    UNKNOWN_CYCLE(Kind.UNKNOWN, "There is no replication cycle with this id."),
    UNKNOWN_INNOVATION(Kind.UNKNOWN, "There is no innovation with one of the ids given."),
    UNKNOWN_NEED(Kind.UNKNOWN, "No need with this id was assessed in this cycle."),
    UNKNOWN_SESSION(Kind.UNKNOWN, "No session of the forum with this id was held in this cycle."),
    UNKNOWN_MATCH(Kind.UNKNOWN, "Nothing with this id was matched in this cycle."),
    HUB_IS_A_PROVINCE(Kind.INVALID, "A hub is a province; give its two-digit code."),
    DEADLINE_WITHOUT_DAYS(Kind.INVALID, "Each deadline of a policy leaves at least one day."),
    CADENCE_OUT_OF_RANGE(
            Kind.INVALID,
            "Progress is due on a day from the 1st to the 28th, an evaluation at least one day after its quarter, and a look at what lasts every one or more years, in a quarter from 1 to 4."),
    LIVE_SERVICE_UNSHOWN(Kind.INVALID, "At least one document shows that a service is live."),
    NOBODY_VERIFIES(Kind.INVALID, "At least one verifier looks at what was declared implemented."),
    NOBODY_APPROVES(Kind.INVALID, "A policy names at least one who answers plans."),
    DECREE_WITHOUT_NUMBER(Kind.INVALID, "The decree that makes a province a hub is named by its number."),
    ENDS_BEFORE_IT_OPENS(Kind.INVALID, "A cycle ends on the day it opens or later."),
    GOAL_OUT_OF_RANGE(Kind.INVALID, "The sustainable development goals are numbered from 1 to 17."),
    NEED_OF_ANOTHER(Kind.INVALID, "An innovation is matched to a need of the same government."),
    TARGET_OF_NOTHING(Kind.INVALID, "A target is at least one commitment."),
    REGION_OUTSIDE_HUB(Kind.INVALID, "A hub invites its own province and the regencies and cities in it."),
    CYCLE_ALREADY_PLANNED(Kind.CONFLICT, "The cycle is on record already and cannot be planned again."),
    PLANNED_BY_ANOTHER_HUB(Kind.CONFLICT, "A planned cycle is opened by the hub that planned it."),
    CYCLE_ONLY_PLANNED(Kind.CONFLICT, "The cycle is only planned; it must be opened first."),
    CYCLE_ALREADY_OPEN(Kind.CONFLICT, "The cycle is open already."),
    CYCLE_NOT_OPEN(Kind.CONFLICT, "This step belongs to an open cycle, before signing starts."),
    CYCLE_NOT_SIGNING(Kind.CONFLICT, "This step belongs to a cycle in which signing has started."),
    CHOOSING_IS_OVER(Kind.CONFLICT, "Regions choose until execution starts; now their list is settled."),
    CYCLE_CLOSED(Kind.CONFLICT, "The cycle is closed."),
    REGION_NOT_INVITED(Kind.CONFLICT, "The government was not invited to this cycle."),
    INNOVATION_NOT_CATALOGUED(
            Kind.CONFLICT, "An innovation outside the catalogue is matched only as an exception with a reason."),
    ALREADY_MATCHED(Kind.CONFLICT, "The innovation is on the government's list already.");

    private final Kind kind;
    private final String sentence;

    CycleRule(Kind kind, String sentence) {
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
            case UNKNOWN_INNOVATION, UNKNOWN_SESSION, ALREADY_MATCHED -> true;
            case NEED_OF_ANOTHER -> false;
            default -> Rule.super.isMendable();
        };
    }
}
