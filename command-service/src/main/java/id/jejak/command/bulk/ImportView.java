package id.jejak.command.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.command.bulk.Import.Problem;
import id.jejak.command.bulk.Import.State;
import id.jejak.command.desk.Languages;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its sender sees it.
 *
 * @param lines how many the file has; absent until they are counted
 * @param done how many were looked at: the sum of the next three
 * @param accepted they are recorded now; in a dry run, they would be
 * @param unchanged they were recorded before
 * @param refused they are listed among the errors
 * @param carryOut where to ask that a dry run be carried out with the same file; absent if it cannot be, or no longer
 * @param carriedOutAs the import that a dry run has become
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String kind,
        boolean dryRun,
        State state,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer lines,
        int done,
        int accepted,
        int unchanged,
        int refused,
        @Nullable Long linesPerSecond,
        @Nullable Reason problem,
        String errors,
        @Nullable String carryOut,
        @Nullable UUID carriedOutAs) {

    /** Why it ended before its end. */
    record Reason(String rule, String title) {

        static Reason of(Problem problem, Locale language) {
            return new Reason(
                    problem.rule(), language.equals(Languages.INDONESIAN) ? problem.indonesian() : problem.english());
        }
    }

    /**
     * An import in the words of a language.
     *
     * @param keepsFile whether the file is there to be carried out
     * @param carriedOutAs the import it has become
     */
    static ImportView of(Import it, boolean keepsFile, @Nullable UUID carriedOutAs, Locale language) {
        var tally = it.tally();
        return new ImportView(
                it.id(),
                it.kind(),
                it.dryRun(),
                it.state(),
                it.receivedAt(),
                it.startedAt(),
                it.endedAt(),
                it.lines(),
                tally.done(),
                tally.accepted(),
                tally.unchanged(),
                tally.refused(),
                it.busyMillis() == 0 ? null : tally.done() * 1_000L / it.busyMillis(),
                it.problem() == null ? null : Reason.of(it.problem(), language),
                "/api/imports/" + it.id() + "/errors",
                keepsFile ? "/api/imports/" + it.id() + "/carry-out" : null,
                carriedOutAs);
    }
}
