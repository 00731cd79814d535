package id.jejak.query.competitions;

import id.jejak.events.OccurredAt;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.Mark;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.query.platform.RegionName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An innovation's entry in one edition.
 *
 * @param title under which it competes
 * @param mark the consolidated score, once there is one
 * @param scores what evaluators gave, corrected scores included
 * @param assigned who was asked to score it
 * @param conflicted who on the panel declared that it is not theirs to judge
 * @param plenary the evaluators who made it a finalist, or did not
 * @param visitors who saw it at work
 * @param tier the award that was announced, and then given
 * @param objectionsUntil until when the public may object, once the result is announced
 * @param decree the number of the decree that awards it
 * @param reason why it is out, if it is
 */
public record EntryView(
        InnovationId innovation,
        String title,
        RegionName region,
        String institution,
        EntryGroup group,
        String category,
        LocalDate inServiceSince,
        @Nullable String previousAward,
        EntryStage stage,
        @Nullable Mark mark,
        List<Score> scores,
        List<PersonId> assigned,
        List<PersonId> conflicted,
        List<PersonId> plenary,
        List<PersonId> visitors,
        @Nullable String tier,
        @Nullable Deadline objectionsUntil,
        List<Objection> objections,
        @Nullable String decree,
        @Nullable String reason,
        OccurredAt submittedAt,
        long position) {

    public EntryView {
        scores = List.copyOf(scores);
        assigned = List.copyOf(assigned);
        conflicted = List.copyOf(conflicted);
        plenary = List.copyOf(plenary);
        visitors = List.copyOf(visitors);
        objections = List.copyOf(objections);
    }

    /**
     * What an evaluator gave.
     *
     * @param evaluator the account, not a name
     * @param corrects the evaluator's earlier score that this one replaces, if any
     * @param standing whether it counts: it was not replaced, and its giver declared no conflict
     */
    public record Score(
            int score,
            PersonId evaluator,
            int rubricVersion,
            Mark mark,
            @Nullable Integer corrects,
            boolean standing) {}

    /**
     * An objection to the announced result.
     *
     * @param objector who objects; absent where it is not for the asker to read
     * @param answer the ministry's reason, once it is decided
     */
    public record Objection(
            int objection,
            @Nullable String objector,
            String grounds,
            Standing standing,
            @Nullable String answer) {

        /** What became of it. */
        public enum Standing {
            OPEN,
            UPHELD,
            DISMISSED
        }
    }

    EntryView with(List<Score> given, List<Objection> lodged) {
        return new EntryView(
                innovation,
                title,
                region,
                institution,
                group,
                category,
                inServiceSince,
                previousAward,
                stage,
                mark,
                given,
                assigned,
                conflicted,
                plenary,
                visitors,
                tier,
                objectionsUntil,
                lodged,
                decree,
                reason,
                submittedAt,
                position);
    }
}
