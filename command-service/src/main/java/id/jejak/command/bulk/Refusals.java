package id.jejak.command.bulk;

import id.jejak.command.act.Rejection;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Fault;
import id.jejak.command.desk.InvalidBody;
import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.command.desk.Languages;
import id.jejak.command.desk.ProblemWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words refusals of lines as those of single orders are worded. */
@Component
class Refusals {

    private final ProblemWords words;

    Refusals(ProblemWords words) {
        this.words = words;
    }

    List<Refusal> of(Line line, InvalidBody body) {
        return body.fields().stream().map(field -> of(line, field)).toList();
    }

    Refusal of(Line line, Field field) {
        return new Refusal(
                line.number(),
                field.name().isEmpty() ? null : field.name(),
                shown(line, field.name()),
                field.fault().id(),
                words.of(field, Locale.ENGLISH),
                words.of(field, Languages.INDONESIAN));
    }

    Refusal namedBefore(Line line, String column, int before) {
        return of(line, new Field(column, Fault.NAMED_BEFORE, before));
    }

    /** @param column in which the line differs from what is recorded, if that is why */
    Refusal of(Line line, Rejection rejection, @Nullable String column) {
        var rule = rejection.rule();
        return new Refusal(
                line.number(),
                column,
                column == null ? null : shown(line, column),
                rule.id(),
                words.of(rule, Locale.ENGLISH),
                words.of(rule, Languages.INDONESIAN));
    }

    Refusal of(Line line, DeskProblem problem) {
        return new Refusal(
                line.number(),
                null,
                null,
                problem.id(),
                words.of(problem, Locale.ENGLISH),
                words.of(problem, Languages.INDONESIAN));
    }

    private static @Nullable String shown(Line line, String column) {
        return line.value(column).map(Shown::briefly).orElse(null);
    }
}
