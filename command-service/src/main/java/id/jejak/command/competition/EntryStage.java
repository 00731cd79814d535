package id.jejak.command.competition;

import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.Mark;
import id.jejak.events.metadata.PersonId;

/** How far an entry has come. Each stage holds what is known only there. */
sealed interface EntryStage {

    record Submitted() implements EntryStage {}

    /** Under evaluation: evaluators score it. */
    record AdminPassed() implements EntryStage {}

    record AdminRejected() implements EntryStage {}

    record DeskScored(Mark mark) implements EntryStage {}

    record Finalist() implements EntryStage {}

    record NotSelected() implements EntryStage {}

    record Interviewed(PersonId panellist) implements EntryStage {}

    record FieldVerified() implements EntryStage {}

    record Announced(String tier, Deadline objectionsUntil) implements EntryStage {}

    record Awarded(String decree) implements EntryStage {}

    record Disqualified() implements EntryStage {}
}
