package id.jejak.command.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.command.desk.CommandDesk.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of one of several orders: it was carried out, or there is a problem.
 *
 * @param id the aggregate it was about
 * @param made the ids of what it made inside the aggregate, in the order it was asked for
 * @param position the journal position a reader must have reached to see it
 * @param problem why it was refused; then nothing of it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        String id,
        @Nullable List<String> made,
        @Nullable Long position,
        @Nullable ProblemDetail problem) {

    static Outcome of(Done done) {
        var made = done.made().stream().map(Object::toString).toList();
        return new Outcome(done.id(), made, done.position(), null);
    }

    static Outcome refused(String id, ProblemDetail problem) {
        return new Outcome(id, null, null, problem);
    }

    /** Whether it was carried out. */
    public boolean isDone() {
        return problem == null;
    }
}
