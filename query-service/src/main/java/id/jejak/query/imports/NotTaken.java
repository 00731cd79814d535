package id.jejak.query.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The command service refuses what was asked of it, in the words it has for that in the language of whoever asked. */
public final class NotTaken extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient List<ToMend> reasons;

    NotTaken(HttpStatusCode status, ProblemDetail problem, List<ToMend> reasons) {
        super(status, problem, null);
        this.reasons = List.copyOf(reasons);
    }

    /** What is to be mended: a column or a field, and a sentence about it. */
    public record ToMend(String field, String message) {}

    /** The problem in one sentence. */
    public @Nullable String title() {
        return getBody().getTitle();
    }

    /** What is to be mended, one by one. */
    public List<ToMend> reasons() {
        return reasons;
    }
}
