package id.jejak.query.platform;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that cannot be answered as it was asked, with the name of the rule it breaks (RFC 9457). */
public final class Refused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public Refused(HttpStatus status, String rule, String detail) {
        super(status, problem(status, rule, detail), null);
    }

    /** Adds a member to the problem. */
    public Refused with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }

    /** A problem with the type and the rule that all problems of Jejak carry. */
    public static ProblemDetail problem(HttpStatus status, String rule, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:jejak:problem:" + rule));
        problem.setProperty("rule", rule);
        return problem;
    }
}
