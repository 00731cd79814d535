package id.jejak.command.innovation;

import id.jejak.command.act.Rule;

/** Why a command to an innovation can be refused. */
enum InnovationRule implements Rule {
    UNKNOWN_INNOVATION(Kind.UNKNOWN, "There is no innovation with this id."),
    OWNER_REQUIRED(Kind.INVALID, "Whoever proposes an innovation names the government it comes from."),
    OWNER_UNKNOWN(Kind.CONFLICT, "Nobody can act for an owner that is not known."),
    ALREADY_PROPOSED(Kind.CONFLICT, "The innovation stands proposed already."),
    NOT_AWAITING_ENDORSEMENT(Kind.CONFLICT, "Only a proposed innovation can be endorsed or returned."),
    SELF_ENDORSEMENT(Kind.CONFLICT, "Nobody endorses an innovation they proposed themselves."),
    NOT_ENDORSED(Kind.CONFLICT, "Only an endorsed innovation enters the catalogue."),
    NO_LONGER_A_PROPOSAL(Kind.CONFLICT, "Only an innovation that has not entered the catalogue can be withdrawn."),
    NOT_CATALOGUED(Kind.CONFLICT, "Only an innovation in the catalogue can be institutionalised.");

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
}
