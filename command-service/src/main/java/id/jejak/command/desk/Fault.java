package id.jejak.command.desk;

import java.util.Locale;

/** What can be wrong with a field. Its id is stable; the field's name stands before its sentence. */
public enum Fault {
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
    NOT_A_DATE("must be a day such as 2021-11-11"),
    NOT_A_ZONE("must be a time zone such as Asia/Jakarta"),
    SENSELESS("{0}"),
    WRONG_SHAPE("has the wrong shape"),
    UNREADABLE("cannot be read"),
    KEY_FORM("must be 1 to 200 visible ASCII characters"),
    BODY_IS_NO_OBJECT("The body must be a JSON object"),
    BODY_IS_NO_JSON("The body is not valid JSON, or names a field twice"),
    BODY_IS_NO_JSON_AT("The body is not valid JSON (line {0,number,integer}, column {1,number,integer})"),
    BODY_TOO_DEEP("The body is nested too deeply or holds too long a value"),
    COLUMN_UNKNOWN("is not a column of this kind of file; its columns are {0}"),
    COLUMN_MISSING("must be among the columns"),
    COLUMN_TWICE("is named by two columns"),
    CELL_WITHOUT_COLUMN("is filled in, but its column has no name"),
    FORMULA("holds a formula; put its value in its place"),
    CELL_IN_ERROR("holds an error of the spreadsheet: {0}"),
    CONTROL_CHARACTER("holds a character that cannot be written"),
    NOT_TRUE_OR_FALSE("must be yes or no: ya, tidak, true or false"),
    NOT_NUMBERS("must be whole numbers with a comma between them"),
    NOT_A_DAY("must be a day such as 2021-11-11, a month such as 2021-11, or a time such as 2021-11-11T10:00+07:00"),
    KEY_OF_A_LINE("must be a key of 1 to 100 letters, digits, dots, dashes and underscores, or an id"),
    NOT_AN_INNOVATION("must be an id, a key of your own, or a key of another government such as 19.01/INV-1"),
    NAMED_BEFORE("was named before, in line {0,number,integer}"),
    NAMES_SOMETHING_ELSE("is the id of something else");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** A pattern of {@link java.text.MessageFormat}, without its quoting. */
    String sentence() {
        return sentence;
    }

    /** The name by which programs know it, e.g. {@code too-long}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
