package id.jejak.command.desk;

import java.util.List;

/** What was asked cannot be taken as it is; says for each field why. */
public final class InvalidBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeskProblem problem;
    private final transient List<Field> fields;

    private InvalidBody(DeskProblem problem, List<Field> fields) {
        super("Invalid body", null, false, false);
        this.problem = problem;
        this.fields = List.copyOf(fields);
    }

    /**
     * One thing to mend.
     *
     * @param name e.g. {@code activities[0].endsOn}; empty for the body as a whole
     * @param arguments what the fault's sentence needs
     */
    public record Field(String name, Fault fault, List<Object> arguments) {

        public Field(String name, Fault fault, Object... arguments) {
            this(name, fault, List.of(arguments));
        }
    }

    /** It is not JSON, or not a JSON object. */
    static InvalidBody malformed(Fault fault, Object... arguments) {
        return new InvalidBody(DeskProblem.MALFORMED_BODY, List.of(new Field("", fault, arguments)));
    }

    /** It is JSON, but these fields are missing or make no sense. */
    public static InvalidBody of(List<Field> fields) {
        return new InvalidBody(DeskProblem.INVALID_FIELDS, fields);
    }

    DeskProblem problem() {
        return problem;
    }

    /** What to mend, one entry for each fault. */
    public List<Field> fields() {
        return fields;
    }
}
