package id.jejak.events.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A legal basis was one text; now its title and its number are apart.
 *
 * <p>Only what is unmistakably a number is taken for one: what follows the word {@code Nomor}, or a last word with a slash
 * and a digit in it. Everything else stays in the title. No date is read out of a text.
 */
final class LegalBasisInParts implements Upcaster {

    private static final String BASIS = "legalBasis";

    private static final Pattern LABELLED =
            Pattern.compile("(.*\\S) (?:Nomor|No\\.) ?(\\S*\\d\\S*(?: Tahun \\d{4})?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_A_SLASH = Pattern.compile("(.*\\S) ((?=\\S*\\d)\\S+/\\S+)");

    @Override
    public void upcast(ObjectNode event) {
        var old = event.get(BASIS);
        if (old == null) return;
        var text = old.stringValue();
        var labelled = LABELLED.matcher(text);
        var withASlash = WITH_A_SLASH.matcher(text);
        if (labelled.matches()) put(event, labelled.group(1), labelled.group(2));
        else if (withASlash.matches()) put(event, withASlash.group(1), withASlash.group(2));
        else put(event, text, null);
    }

    private static void put(ObjectNode event, String title, @Nullable String number) {
        var basis = event.putObject(BASIS).put("title", title);
        if (number != null) basis.put("number", number);
    }
}
