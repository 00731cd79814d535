package id.jejak.query.pages;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes what a rule of a policy says for people, in the language of the page. */
@Component("rules")
public class Rules {

    private final MessageSource words;
    private final Dates dates;

    Rules(MessageSource words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /**
     * A value of a rule.
     *
     * @param rule the component of the policy
     * @param value as a dry run tells it
     */
    public String text(String rule, String value) {
        return switch (rule) {
            case "executionEnds" -> dates.day(value);
            case "acceptedCapacities", "mandateRequiredFor" -> words("capacity.", value);
            case "beforePilot", "beforeDeclaration" -> words("evidence.", value);
            case "planApprovers" -> words("approver.", value);
            case "dayCounting" -> word("counting." + value);
            default -> value;
        };
    }

    private String words(String kind, String value) {
        return value.isEmpty()
                ? word("policies.nobody")
                : Arrays.stream(value.split(" ")).map(one -> word(kind + one)).collect(joining(", "));
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
