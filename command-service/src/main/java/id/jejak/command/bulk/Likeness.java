package id.jejak.command.bulk;

import id.jejak.command.bulk.Order.Standing;
import id.jejak.command.neighbour.History.Told;
import id.jejak.events.json.EventJson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How what a line says stands to what has been said under its key.
 *
 * @param differs the first field in which it differs from what was said last, if it was never said
 */
public record Likeness(Standing standing, @Nullable String differs) {

    private static final JsonMapper JSON =
            EventJson.configure(JsonMapper.builder()).build();

    /** What somebody says, field by field. */
    public static ObjectNode saying(Record said) {
        return JSON.valueToTree(said);
    }

    /**
     * Compares.
     *
     * @param said all that has been said under the key, the latest last, in the fields that the line speaks of
     * @param wanted what the line says
     * @param facts what has happened under the key
     */
    public static Likeness of(List<ObjectNode> said, ObjectNode wanted, List<Told> facts, Sender sender) {
        if (facts.isEmpty()) return new Likeness(Standing.NEW, null);
        if (said.contains(wanted)) {
            var isOurs =
                    facts.getFirst().correlationId().equals(sender.request().toString());
            return new Likeness(isOurs ? Standing.OURS : Standing.RECORDED, null);
        }
        return new Likeness(Standing.OTHERWISE, said.isEmpty() ? null : difference(said.getLast(), wanted));
    }

    private static @Nullable String difference(ObjectNode said, ObjectNode wanted) {
        return Stream.concat(wanted.propertyNames().stream(), said.propertyNames().stream())
                .filter(name -> !said.path(name).equals(wanted.path(name)))
                .findFirst()
                .orElse(null);
    }
}
