package id.jejak.command.deadline;

import id.jejak.command.act.Rule;

/** Why a command to a deadline can be refused. */
enum DeadlineRule implements Rule {
    UNKNOWN_DEADLINE(Kind.UNKNOWN, "There is no deadline with this id."),
    DEADLINE_SETTLED(Kind.CONFLICT, "The deadline was met or has been cancelled; nothing is owed any more."),
    DAY_NOT_OVER(Kind.CONFLICT, "A deadline is missed once its day is over."),
    NOT_A_LATER_DAY(Kind.INVALID, "A deadline is moved to a later day: nobody gets less time than was promised."),
    OWN_DEADLINE(Kind.CONFLICT, "Nobody extends a deadline that they have to keep themselves.");

    private final Kind kind;
    private final String sentence;

    DeadlineRule(Kind kind, String sentence) {
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
