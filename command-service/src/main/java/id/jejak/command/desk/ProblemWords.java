package id.jejak.command.desk;

import id.jejak.command.act.Rule;
import id.jejak.command.desk.InvalidBody.Field;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * What problems say, in English and Indonesian.
 *
 * <p>The English sentence stands in the code, where whoever changes a rule sees what it says; the Indonesian one in a list
 * of its own.
 */
@Component
public class ProblemWords {

    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle indonesian =
            ResourceBundle.getBundle("id.jejak.command.desk.problems", Languages.INDONESIAN, NOTHING_ELSE);

    /** What a rule says. */
    public String of(Rule rule, Locale language) {
        return say(key(rule), rule.sentence(), language);
    }

    /** What a problem says; the arguments are those of its sentence. */
    public String of(DeskProblem problem, Locale language, Object... arguments) {
        return say(key(problem), problem.sentence(), language, arguments);
    }

    /** What is wrong with a field. */
    public String of(Field field, Locale language) {
        return say(
                key(field.fault()),
                field.fault().sentence(),
                language,
                field.arguments().toArray());
    }

    /** Families have rules of the same name that say different things. */
    static String key(Rule rule) {
        return rule.getClass().getSimpleName() + "." + rule.name();
    }

    static String key(DeskProblem problem) {
        return "DeskProblem." + problem.name();
    }

    static String key(Fault fault) {
        return "Fault." + fault.name();
    }

    private String say(String key, String english, Locale language, Object... arguments) {
        var sentence = language.equals(Languages.INDONESIAN) ? indonesian.getString(key) : english;
        // sentences are written for people; an apostrophe in one is an apostrophe
        return new MessageFormat(sentence.replace("'", "''"), language).format(arguments);
    }
}
