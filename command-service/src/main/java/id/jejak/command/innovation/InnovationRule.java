package id.jejak.command.innovation;

import id.jejak.command.act.Rule;

/** Why a command to an innovation can be refused. */
enum InnovationRule implements Rule {
    UNKNOWN_INNOVATION(Kind.UNKNOWN, "There is no innovation with this id."),
    UNKNOWN_ORIGIN(Kind.UNKNOWN, "There is no innovation with one of the ids given as origins."),
    UNKNOWN_COMMITMENT(Kind.UNKNOWN, "There is no commitment with one of the ids named beside an origin."),
    OWNER_REQUIRED(Kind.INVALID, "Whoever proposes an innovation names the government it comes from."),
    OWNER_UNKNOWN(Kind.CONFLICT, "Nobody can act for an owner that is not known."),
    ALREADY_PROPOSED(Kind.CONFLICT, "The innovation stands proposed already."),
    NOT_AWAITING_ENDORSEMENT(Kind.CONFLICT, "Only a proposed innovation can be endorsed or returned."),
    SELF_ENDORSEMENT(Kind.CONFLICT, "Nobody endorses an innovation they proposed themselves."),
    NOTHING_TO_REVISE(Kind.CONFLICT, "Only a returned proposal is revised."),
    STILL_A_PROPOSAL(
            Kind.CONFLICT,
            "Until it is endorsed, what is said of an innovation is said in the proposal and its revision."),
    STARTS_IN_THE_FUTURE(Kind.INVALID, "The day on which an innovation began to serve cannot lie in the future."),
    GOAL_OUT_OF_RANGE(Kind.INVALID, "The sustainable development goals are numbered from 1 to 17."),
    OWN_ORIGIN(Kind.INVALID, "An innovation is not its own origin."),
    ORIGIN_TWICE(Kind.INVALID, "Each origin is named once."),
    DESCENDS_FROM_ITSELF(Kind.CONFLICT, "One of the origins was itself made from this innovation."),
    COMMITMENT_OF_ANOTHER(
            Kind.CONFLICT, "The commitment named beside an origin is the owner's own, to replicate that very origin."),
    KIT_WITHOUT_CORE(Kind.INVALID, "A transfer kit names at least one component as essential."),
    COMPONENT_TWICE(Kind.INVALID, "Each component of a transfer kit has a key of its own."),
    COST_BELOW_ZERO(Kind.INVALID, "What it costs to begin is not less than nothing."),
    CHANGES_NOT_STATED(Kind.CONFLICT, "A later version of a transfer kit says what has changed."),
    NO_TRANSFER_KIT(
            Kind.CONFLICT,
            "An innovation enters the catalogue with a transfer kit, published before or given with it."),
    NOT_ENDORSED(Kind.CONFLICT, "Only an endorsed innovation enters the catalogue."),
    NO_LONGER_A_PROPOSAL(Kind.CONFLICT, "Only an innovation that has not entered the catalogue can be withdrawn."),
    NOT_CATALOGUED(
            Kind.CONFLICT,
            "Only an innovation in the catalogue can be institutionalised, discontinued, or looked at in later years."),
    YEAR_ALREADY_CHECKED(Kind.CONFLICT, "This year or a later one was checked already."),
    YEAR_BEFORE_CATALOGUE(Kind.INVALID, "An innovation is checked in the year it entered the catalogue or later."),
    YEAR_IN_THE_FUTURE(Kind.INVALID, "An innovation is checked in a year that has begun."),
    INNOVATION_ENDED(
            Kind.CONFLICT, "The innovation was withdrawn or discontinued, or was found to serve nobody any more.");

    private final Kind kind;
    private final String sentence;

    InnovationRule(Kind kind, String sentence) {
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
            case UNKNOWN_ORIGIN,
                    UNKNOWN_COMMITMENT,
                    COMMITMENT_OF_ANOTHER,
                    DESCENDS_FROM_ITSELF,
                    NO_TRANSFER_KIT,
                    CHANGES_NOT_STATED,
                    YEAR_ALREADY_CHECKED -> true;
            default -> Rule.super.isMendable();
        };
    }
}
