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
        String errors) {

    /** Why it ended before its end. */
    record Reason(String rule, String title) {

        static Reason of(Problem problem, Locale language) {
            return new Reason(
                    problem.rule(), language.equals(Languages.INDONESIAN) ? problem.indonesian() : problem.english());
        }
    }

    static ImportView of(Import it, Locale language) {
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
                "/api/imports/" + it.id() + "/errors");
    }
}
