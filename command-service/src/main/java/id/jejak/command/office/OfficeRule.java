package id.jejak.command.office;

import id.jejak.command.act.Rule;

/** Why a command to an office can be refused. */
enum OfficeRule implements Rule {
    NO_SUCH_OFFICE(Kind.UNKNOWN, "Terms are kept of heads of region and of the coordinators of provincial hubs."),
    LAST_DAY_BEFORE_FIRST(Kind.INVALID, "The last day cannot come before the first."),
    OWN_TERM(Kind.CONFLICT, "Nobody records their own term of office."),
    TERM_OVERLAPS(Kind.CONFLICT, "Somebody holds this office on some of these days already."),
    UNKNOWN_TERM(Kind.UNKNOWN, "The office has no term with this id."),
    TERM_OVER_BY_THEN(Kind.CONFLICT, "The term is over by that day already; it can only end earlier."),
    NOT_IN_OFFICE(Kind.CONFLICT, "Only who holds the office on all of these days can let somebody act for it."),
    DELEGATED_TO_SELF(Kind.INVALID, "Somebody else acts for the office holder, not they themselves."),
    POWER_OF_ANOTHER_OFFICE(Kind.INVALID, "An office holder delegates what lies in their own office."),
    DELEGATION_BACKDATED(Kind.INVALID, "A delegation does not reach back behind the day it is given."),
    ALREADY_DELEGATED(Kind.CONFLICT, "The same person may do this on some of these days already."),
    UNKNOWN_DELEGATION(Kind.UNKNOWN, "The office gave no delegation with this id.");

    private final Kind kind;
    private final String sentence;

    OfficeRule(Kind kind, String sentence) {
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
            case OWN_TERM, TERM_OVERLAPS, TERM_OVER_BY_THEN, ALREADY_DELEGATED -> true;
            default -> Rule.super.isMendable();
        };
    }
}
