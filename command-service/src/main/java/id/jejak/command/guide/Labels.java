package id.jejak.command.guide;

import id.jejak.command.act.Command;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What orders are called: in English by their names in the code, in Indonesian by a list of its own. */
@Component
public class Labels {

    private static final Locale INDONESIAN = Locale.of("id");

    private static final Pattern WORD_STARTS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final ResourceBundle indonesian = ResourceBundle.getBundle(
            "id.jejak.command.guide.labels",
            INDONESIAN,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** The name of an order; one that only hands on another goes by the other's name. */
    public static String name(Command order) {
        for (var component : order.getClass().getRecordComponents()) {
            if (Command.class.isAssignableFrom(component.getType()))
                return component.getType().getSimpleName();
        }
        return order.getClass().getSimpleName();
    }

    /** What an order is called, by its name. */
    public String of(String order, Locale language) {
        return language.getLanguage().equals(INDONESIAN.getLanguage()) ? indonesian.getString(order) : english(order);
    }

    private static String english(String order) {
        var words = WORD_STARTS.matcher(order).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
