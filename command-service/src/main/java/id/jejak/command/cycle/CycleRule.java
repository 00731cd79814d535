package id.jejak.command.cycle;

import id.jejak.command.act.Rule;

/** Why a command to a replication cycle can be refused. */
enum CycleRule implements Rule {
    UNKNOWN_CYCLE(Kind.UNKNOWN, "There is no replication cycle with this id."),
    HUB_IS_A_PROVINCE(Kind.INVALID, "A hub is a province; give its two-digit code."),
    DEADLINE_WITHOUT_DAYS(Kind.INVALID, "Each deadline of a policy leaves at least one day."),
    REGION_OUTSIDE_HUB(Kind.INVALID, "A hub invites its own province and the regencies and cities in it."),
    CYCLE_ALREADY_OPEN(Kind.CONFLICT, "The cycle is open already."),
    CYCLE_NOT_OPEN(Kind.CONFLICT, "This step belongs to an open cycle, before signing starts."),
    CYCLE_NOT_SIGNING(Kind.CONFLICT, "This step belongs to a cycle in which signing has started."),
    CYCLE_CLOSED(Kind.CONFLICT, "The cycle is closed."),
    REGION_NOT_INVITED(Kind.CONFLICT, "The government was not invited to this cycle.");

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
}
