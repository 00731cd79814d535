package id.jejak.command.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may be asked of one aggregate now, by whoever asks.
 *
 * @param id the aggregate
 * @param version its version, which is its entity tag: an order that names it in {@code If-Match} counts only if nothing has
 *     changed since; none where nothing has happened yet
 * @param stage how far it has come
 * @param options every step there is, the open ones first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Options(String id, @Nullable Long version, String stage, List<Option> options) {

    /** How a step stands. */
    public enum Standing {
        /** Whoever asks may take it now. */
        OPEN,
        /** It has been taken, and taking it again changes nothing. */
        DONE,
        /** A rule keeps whoever asks from it, for now or for ever. */
        CLOSED
    }

    /**
     * One step.
     *
     * @param order the command's name
     * @param label what it is called in the language that was asked for
     * @param address where its form is sent
     * @param form the JSON schema of its form, if it is open
     * @param rule the name of the rule that keeps it closed
     * @param sentence what that rule says, in the language that was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String order,
            String label,
            Standing standing,
            String address,
            @Nullable JsonNode form,
            @Nullable String rule,
            @Nullable String sentence) {}
}
