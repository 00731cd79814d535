package id.jejak.command.competition;

import id.jejak.command.act.Rule;

/** Why a command to an edition of the competition can be refused. */
enum CompetitionRule implements Rule {
    UNKNOWN_COMPETITION(Kind.UNKNOWN, "There is no edition of the competition with this id."),
    EDITION_ALREADY_OPEN(Kind.CONFLICT, "The edition is open already."),
    EDITION_WITHOUT_GROUP(Kind.INVALID, "An edition has at least one group in which entries compete."),
    CATEGORY_TWICE(Kind.INVALID, "An edition names each of its categories once."),
    EDITION_NUMBER_OUT_OF_RANGE(
            Kind.INVALID,
            "An edition asks for an age of 0 to 100 years, leaves 1 to 365 days to object,"
                    + " and has a quorum of 1 to 100 evaluators and a passing grade of 0 to 100."),
    CRITERION_TWICE(Kind.INVALID, "A rubric has each of its criteria once."),
    WEIGHTS_MUST_SUM_TO_100(Kind.INVALID, "The weights of a rubric are whole percents above 0 and sum to 100."),
    PANEL_MEMBER_ALREADY_APPOINTED(Kind.CONFLICT, "The person sits on the panel already, in another way.");

    private final Kind kind;
    private final String sentence;

    CompetitionRule(Kind kind, String sentence) {
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
