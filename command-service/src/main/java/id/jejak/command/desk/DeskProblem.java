package id.jejak.command.desk;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong with a request before or after any rule is asked. Its id is stable, as a rule's is. */
public enum DeskProblem {
    SIGN_IN_FIRST(HttpStatus.UNAUTHORIZED, "Say who you are: sign in first."),
    FROM_ANOTHER_SITE(HttpStatus.FORBIDDEN, "A page of another site made your browser send this; nothing was stored."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "A command's body holds at most {0,number,integer} bytes."),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read."),
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are missing or make no sense."),
    MALFORMED_PRECONDITION(HttpStatus.BAD_REQUEST, "If-Match holds * or entity tags, each in double quotes."),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood."),
    NO_SUCH_RESOURCE(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method."),
    MEDIA_TYPE_NOT_SUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address neither takes nor gives this media type."),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "A file to import holds at most {0,number,integer} bytes."),
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty; its first line names the columns."),
    FILE_OF_ANOTHER_KIND(
            HttpStatus.UNPROCESSABLE_CONTENT, "The file is not of the kind that its media type says: {0}."),
    FILE_OF_OLD_EXCEL(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file is a workbook of an old kind (.xls) or has a password; save it as .xlsx without one."),
    FILE_NOT_UTF_8(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file is not written in UTF-8 (after line {0,number,integer}); save it as \"CSV UTF-8\"."),
    FILE_BROKEN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file cannot be read after line {0,number,integer}; in CSV, look there for a quotation mark that is not"
                    + " closed."),
    FILE_WITH_SEVERAL_SHEETS(
            HttpStatus.UNPROCESSABLE_CONTENT, "More than one sheet of the workbook is filled in; send each by itself."),
    FILE_UNPACKS_TOO_LARGE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The workbook unpacks to more than it may: {0,number,integer} bytes."),
    FILE_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "A file to import holds at most {0,number,integer} lines."),
    COLUMNS_NOT_UNDERSTOOD(HttpStatus.UNPROCESSABLE_CONTENT, "The first line must name the columns of the file."),
    UNKNOWN_KIND_OF_IMPORT(HttpStatus.NOT_FOUND, "Nothing of this kind can be imported; what can: {0}."),
    UNKNOWN_IMPORT(HttpStatus.NOT_FOUND, "You sent no import with this id."),
    TOO_MANY_IMPORTS(
            HttpStatus.TOO_MANY_REQUESTS, "{0,number,integer} of your imports are not finished; let one of them end."),
    NOTHING_TO_CARRY_OUT(
            HttpStatus.CONFLICT,
            "Only a dry run that has looked at every line can be carried out, and only within a day; send the file again."),
    IMPORT_FAILED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side. What has arrived stays; to send the file again is harmless."),
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
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
