package id.jejak.command.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.command.desk.CommandDesk.Done;
import id.jejak.events.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param id the aggregate it was about
 * @param signature the signature it made, if it made one
 * @param part what else it made inside the aggregate, such as a need or a match of a cycle
 * @param position the journal position a reader must have reached to see it
 * @param version the aggregate's version after it, which is its entity tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        String id, @Nullable String signature, @Nullable String part, long position, long version) {

    static Answer of(Done done) {
        var made = done.made().stream().findFirst();
        var name = made.map(Object::toString).orElse(null);
        var isSignature = made.filter(SignatureId.class::isInstance).isPresent();
        return new Answer(
                done.id(), isSignature ? name : null, isSignature ? null : name, done.position(), done.version());
    }
}
