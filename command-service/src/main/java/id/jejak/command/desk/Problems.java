package id.jejak.command.desk;

import id.jejak.command.act.Rejection;
import id.jejak.command.act.Rule;
import id.jejak.journal.JournalBusyException;
import id.jejak.journal.JournalUnavailableException;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong into problem details (RFC 9457), once, for every controller. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail rejected(Rejection rejection) {
        var rule = rejection.rule();
        return ProblemWriter.problem(status(rule.kind()), rule.id(), rule.sentence());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidBody body) {
        var sentence = body.fields().stream()
                .map(field -> (field.field() + " " + field.message()).strip())
                .collect(Collectors.joining("; "));
        var problem = ProblemWriter.problem(
                body.status(), body.status() == HttpStatus.BAD_REQUEST ? "malformed-body" : "invalid-fields", sentence);
        problem.setProperty("errors", body.fields());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrencyException e) {
        return ProblemWriter.problem(
                HttpStatus.CONFLICT, "overtaken", "Others kept changing this at the same moment; try again.");
    }

    @ExceptionHandler({
        JournalUnavailableException.class,
        JournalBusyException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("The journal cannot be reached: {}", e.getMessage());
        var problem = ProblemWriter.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "journal-unavailable",
                "The journal cannot take this now. Repeat the request with the same Idempotency-Key: it counts once.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        LOG.error("A command failed for a reason nobody thought of", e);
        return ProblemWriter.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something went wrong on our side; nothing was stored.");
    }

    /** What Spring refuses by itself gets a stable name as well. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = HttpStatus.valueOf(code.value());
        var sentence = body instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : status.getReasonPhrase();
        return new ResponseEntity<>(ProblemWriter.problem(status, ruleOf(status), sentence), headers, status);
    }

    private static String ruleOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "malformed-request";
            case NOT_FOUND -> "no-such-resource";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "media-type-not-supported";
            default -> "request-refused";
        };
    }

    private static HttpStatus status(Rule.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
