package id.jejak.command.desk;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The request's body cannot be taken as it is; says for each field why. */
final class InvalidBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Field> fields;

    private InvalidBody(HttpStatus status, List<Field> fields) {
        super("Invalid body", null, false, false);
        this.status = status;
        this.fields = List.copyOf(fields);
    }

    /** One thing to mend, e.g. {@code activities[0].endsOn} and why. */
    record Field(String field, String message) {}

    /** It is not JSON, or not a JSON object. */
    static InvalidBody malformed(String why) {
        return new InvalidBody(HttpStatus.BAD_REQUEST, List.of(new Field("", why)));
    }

    /** It is JSON, but these fields are missing or make no sense. */
    static InvalidBody of(List<Field> fields) {
        return new InvalidBody(HttpStatus.UNPROCESSABLE_CONTENT, fields);
    }

    HttpStatus status() {
        return status;
    }

    List<Field> fields() {
        return fields;
    }
}
