package id.jejak.journal;

import static id.jejak.events.metadata.EventMetadata.REQUEST_DIGEST;
import static id.jejak.events.metadata.EventMetadata.REQUEST_ID;

import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The request among the metadata of a message, where Axon has it. The journal has it in columns of its own: there it is
 * found without parsing, and takes less room.
 */
final class RequestInMetadata {

    private static final Set<String> NAMES = Set.of(REQUEST_ID, REQUEST_DIGEST);

    private RequestInMetadata() {}

    /**
     * @throws IllegalArgumentException if there is a request without its digest
     */
    static Append.@Nullable Request of(MetaData metadata) {
        var id = metadata.get(REQUEST_ID);
        if (id == null) return null;
        var digest = metadata.get(REQUEST_DIGEST);
        if (digest == null) throw new IllegalArgumentException("Request " + id + " comes without its digest");
        return new Append.Request(id.toString(), digest.toString());
    }

    static MetaData without(MetaData metadata) {
        return metadata.withoutKeys(NAMES);
    }

    /** Puts it in front of what a JSON object says; if that says it too, as it used to, it says the same. */
    static String put(Append.Request request, String metadata) {
        var members = metadata.substring(metadata.indexOf('{') + 1);
        return "{\"" + REQUEST_ID + "\":\"" + quoted(request.id()) + "\",\"" + REQUEST_DIGEST + "\":\""
                + quoted(request.digest()) + (members.strip().equals("}") ? "\"" : "\",") + members;
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
