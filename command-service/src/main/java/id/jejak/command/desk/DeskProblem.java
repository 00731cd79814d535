package id.jejak.command.desk;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong with a request before or after any rule is asked. Its id is stable, as a rule's is. */
public enum DeskProblem {
    SIGN_IN_FIRST(HttpStatus.UNAUTHORIZED, "Say who you are: sign in first."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "A command's body holds at most {0,number,integer} bytes."),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read."),
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are missing or make no sense."),
    MALFORMED_PRECONDITION(HttpStatus.BAD_REQUEST, "If-Match holds * or entity tags, each in double quotes."),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood."),
    NO_SUCH_RESOURCE(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method."),
    MEDIA_TYPE_NOT_SUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address neither takes nor gives this media type."),
    REQUEST_REFUSED(HttpStatus.BAD_REQUEST, "The request cannot be taken."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED, "This has changed since you read it; read it again before you decide."),
    OVERTAKEN(HttpStatus.CONFLICT, "Others kept changing this at the same moment; try again."),
    JOURNAL_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The journal cannot take this now. Repeat the request with the same Idempotency-Key: it counts once."),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; nothing was stored.");

    private final HttpStatus status;
    private final String sentence;

    DeskProblem(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    /** A pattern of {@link java.text.MessageFormat}, without its quoting. */
    String sentence() {
        return sentence;
    }

    /** The name by which the world knows it, e.g. {@code sign-in-first}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
