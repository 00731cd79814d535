package id.jejak.command.competition;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.command.neighbour.InnovationStanding;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.metadata.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an innovation's entry in an edition of the competition. Where an order holds {@code terms}, they
 * are the edition's, and empty where there is no such edition.
 */
sealed interface EntryCommand extends Command {

    EntryId entry();

    @Override
    default Object subject() {
        return entry();
    }

    /**
     * Enter an innovation.
     *
     * @param previousAward the award it won in an edition that is not in this journal, if any
     * @param innovation what is entered; empty where there is no such innovation
     * @param namesake the entry that has the title already, if one has
     * @param awards what it was awarded in the editions of this journal, the latest last
     */
    record SubmitEntry(
            @TargetAggregateIdentifier EntryId entry,
            String title,
            String institution,
            EntryGroup group,
            String category,
            LocalDate inServiceSince,
            @Nullable String previousAward,
            Optional<EditionTerms> terms,
            Optional<InnovationStanding> innovation,
            Optional<EntryId> namesake,
            List<String> awards,
            Act act)
            implements EntryCommand {

        /** The latest award it has won, wherever. */
        @Nullable String latestAward() {
            return awards.isEmpty() ? previousAward : awards.getLast();
        }
    }

    record RecordAdminCheck(@TargetAggregateIdentifier EntryId entry, List<AdminFinding> findings, Act act)
            implements EntryCommand {}

    /** Give the entry to an evaluator to score. */
    record AssignEvaluator(
            @TargetAggregateIdentifier EntryId entry, PersonId evaluator, Optional<EditionTerms> terms, Act act)
            implements EntryCommand {}

    /** Say that the entry is not one's own to judge. */
    record DeclareConflict(
            @TargetAggregateIdentifier EntryId entry, String reason, Optional<EditionTerms> terms, Act act)
            implements EntryCommand {}

    /**
     * Score the entry.
     *
     * @param rubricVersion the version the evaluator had at hand
     * @param corrects the evaluator's standing score, if this replaces it
     */
    record RecordScore(
            @TargetAggregateIdentifier EntryId entry,
            int rubricVersion,
            List<CriterionScore> scores,
            @Nullable Integer corrects,
            Optional<EditionTerms> terms,
            Act act)
            implements EntryCommand {}

    record ConsolidateScore(@TargetAggregateIdentifier EntryId entry, Optional<EditionTerms> terms, Act act)
            implements EntryCommand {}

    /**
     * Make it a finalist, or not.
     *
     * @param plenary the evaluators who were present
     * @param reason why it is not selected
     */
    record SelectFinalist(
            @TargetAggregateIdentifier EntryId entry,
            boolean selected,
            List<PersonId> plenary,
            @Nullable String reason,
            Optional<EditionTerms> terms,
            Act act)
            implements EntryCommand {}

    record RecordInterview(
            @TargetAggregateIdentifier EntryId entry, String summary, Optional<EditionTerms> terms, Act act)
            implements EntryCommand {}

    record RecordFieldVisit(
            @TargetAggregateIdentifier EntryId entry,
            List<PersonId> visitors,
            String place,
            String findings,
            Optional<EditionTerms> terms,
            Act act)
            implements EntryCommand {}

    record AnnounceResult(@TargetAggregateIdentifier EntryId entry, String tier, Optional<EditionTerms> terms, Act act)
            implements EntryCommand {}

    record LodgeObjection(@TargetAggregateIdentifier EntryId entry, String objector, String grounds, Act act)
            implements EntryCommand {}

    record DecideObjection(
            @TargetAggregateIdentifier EntryId entry, int objection, boolean upheld, String reason, Act act)
            implements EntryCommand {}

    record IssueDecree(@TargetAggregateIdentifier EntryId entry, String decree, Act act) implements EntryCommand {}

    record Disqualify(@TargetAggregateIdentifier EntryId entry, String reason, Act act) implements EntryCommand {}
}
