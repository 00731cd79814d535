package id.jejak.command.desk;

import java.util.Locale;

/** What can be wrong with a field. Its id is stable; the field's name stands before its sentence. */
enum Fault {
    REQUIRED("is required"),
    NOT_AN_OBJECT("must be an object"),
    NOT_TEXT("must be text"),
    BLANK("must not be blank"),
    TOO_LONG("must not be longer than {0,number,integer} characters"),
    NOT_A_LIST("must be a list"),
    EMPTY("must not be empty"),
    UNKNOWN_FIELD("is not a field of this request"),
    NOT_ONE_OF("must be one of {0}"),
    NOT_VALID("is not a valid {0}"),
    SENSELESS("{0}"),
    WRONG_SHAPE("has the wrong shape"),
    UNREADABLE("cannot be read"),
    KEY_FORM("must be 1 to 200 visible ASCII characters"),
    BODY_IS_NO_OBJECT("The body must be a JSON object"),
    BODY_IS_NO_JSON("The body is not valid JSON, or names a field twice"),
    BODY_IS_NO_JSON_AT("The body is not valid JSON (line {0,number,integer}, column {1,number,integer})"),
    BODY_TOO_DEEP("The body is nested too deeply or holds too long a value");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** A pattern of {@link java.text.MessageFormat}, without its quoting. */
    String sentence() {
        return sentence;
    }

    /** The name by which programs know it, e.g. {@code too-long}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
