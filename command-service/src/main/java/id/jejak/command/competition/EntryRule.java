package id.jejak.command.competition;

import id.jejak.command.act.Rule;

/** Why a command to an entry can be refused. */
enum EntryRule implements Rule {
    UNKNOWN_ENTRY(Kind.UNKNOWN, "The innovation has no entry in this edition."),
    UNKNOWN_COMPETITION(Kind.UNKNOWN, "There is no edition of the competition with this id."),
    UNKNOWN_INNOVATION(Kind.UNKNOWN, "There is no innovation with this id."),
    ALREADY_ENTERED(Kind.CONFLICT, "An innovation enters an edition once."),
    OWNER_UNKNOWN(Kind.CONFLICT, "Nobody can enter an innovation whose owner is not known."),
    INNOVATION_NOT_ENDORSED(
            Kind.CONFLICT, "An innovation is entered while its institution stands behind it: endorsed, not withdrawn."),
    ENTRIES_CLOSED(Kind.CONFLICT, "Entries to this edition are closed."),
    GROUP_NOT_OFFERED(Kind.INVALID, "Entries do not compete in this group in this edition."),
    CATEGORY_NOT_OFFERED(Kind.INVALID, "This edition has no such category; give it in the guideline's words."),
    INNOVATION_TOO_YOUNG(Kind.CONFLICT, "On the day entries close, the innovation is in service for too short a time."),
    GROUP_DOES_NOT_FIT_AWARD(
            Kind.INVALID, "The special group is for those awarded before, and they do not enter the general group."),
    TITLE_TAKEN(Kind.CONFLICT, "Another entry of this edition has this title; enter the innovation under another."),
    NOT_AWAITING_ADMIN_CHECK(Kind.CONFLICT, "The secretariat has checked this entry already, or it is out."),
    ADMIN_CHECKLIST_INCOMPLETE(Kind.INVALID, "A check gives one finding on each point of the checklist."),
    ADMIN_FINDING_WITHOUT_NOTE(Kind.INVALID, "A point that is not met needs a note that says why."),
    NOT_ON_THE_PANEL(Kind.CONFLICT, "Entries are judged by members of the edition's panel, each in their own kind."),
    CONFLICT_OF_INTEREST(
            Kind.CONFLICT, "Nobody judges an entry of their own government or institution, or one they declared."),
    NOTHING_LEFT_TO_JUDGE(Kind.CONFLICT, "The entry has been judged; a conflict is declared before."),
    SCORE_ALREADY_CONSOLIDATED(Kind.CONFLICT, "The score is part of the consolidated one and cannot be taken out."),
    NOT_UNDER_EVALUATION(Kind.CONFLICT, "Scores belong to an entry that has passed its check and is not scored yet."),
    NOT_ASSIGNED(Kind.CONFLICT, "An evaluator scores the entries the secretariat has assigned to them."),
    NO_RUBRIC_YET(Kind.CONFLICT, "The edition has no rubric yet; entries are scored once it is published."),
    RUBRIC_NOT_CURRENT(Kind.CONFLICT, "Entries are scored by the current version of the rubric; look at it again."),
    SCORES_INCOMPLETE(Kind.INVALID, "A score gives points on each criterion of the rubric, once."),
    POINTS_OUT_OF_RANGE(Kind.INVALID, "Points are whole numbers from 0 to 100."),
    ALREADY_SCORED(Kind.CONFLICT, "An evaluator scores an entry once; a correction names the score it replaces."),
    CORRECTS_ANOTHER_SCORE(Kind.CONFLICT, "A correction names the evaluator's own score that stands."),
    QUORUM_NOT_REACHED(Kind.CONFLICT, "Fewer evaluators than the edition asks for have scored by the current rubric."),
    NOT_DESK_SCORED(Kind.CONFLICT, "Finalists are selected among entries whose scores are consolidated."),
    PLENARY_TOO_SMALL(Kind.CONFLICT, "Fewer evaluators than the edition asks for were present in the plenary."),
    BELOW_PASSING_GRADE(Kind.CONFLICT, "A finalist's consolidated score reaches the edition's passing grade."),
    REASON_MISSING(Kind.INVALID, "An entry that is not selected is told why."),
    NOT_A_FINALIST(Kind.CONFLICT, "Only finalists who were not interviewed yet are interviewed."),
    NOT_INTERVIEWED(Kind.CONFLICT, "Only finalists who were interviewed, and not visited yet, are visited."),
    VISIT_LACKS_A_SIDE(Kind.INVALID, "At least one evaluator and one panellist see a finalist at work."),
    NOT_FIELD_VERIFIED(Kind.CONFLICT, "A result is announced once, of a finalist who was visited."),
    RESULT_NOT_ANNOUNCED(Kind.CONFLICT, "This step belongs to an entry whose result stands announced."),
    OBJECTION_WINDOW_OVER(Kind.CONFLICT, "The days in which the public may object are over."),
    OBJECTION_WINDOW_OPEN(Kind.CONFLICT, "The decree waits until the days in which the public may object are over."),
    OBJECTION_UNDECIDED(Kind.CONFLICT, "The decree waits until every objection is decided."),
    UNKNOWN_OBJECTION(Kind.UNKNOWN, "The entry has no objection with this number."),
    OBJECTION_ALREADY_DECIDED(Kind.CONFLICT, "The objection was decided already, otherwise."),
    OWN_OBJECTION(Kind.CONFLICT, "Nobody decides on an objection they lodged themselves."),
    ENTRY_DECIDED(Kind.CONFLICT, "The edition is over for this entry: it is out, or awarded.");

    private final Kind kind;
    private final String sentence;

    EntryRule(Kind kind, String sentence) {
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
            case UNKNOWN_INNOVATION,
                    INNOVATION_TOO_YOUNG,
                    TITLE_TAKEN,
                    RUBRIC_NOT_CURRENT,
                    ALREADY_SCORED,
                    CORRECTS_ANOTHER_SCORE,
                    PLENARY_TOO_SMALL -> true;
            default -> Rule.super.isMendable();
        };
    }
}
