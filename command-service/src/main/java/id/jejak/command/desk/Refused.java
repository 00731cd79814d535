package id.jejak.command.desk;

import id.jejak.command.desk.InvalidBody.Field;
import java.util.List;

/** A request is refused for a reason that is no rule's. An expected answer, so it carries no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeskProblem problem;
    private final transient List<Object> arguments;
    private final transient List<Field> fields;

    private Refused(DeskProblem problem, List<Object> arguments, List<Field> fields) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
        this.arguments = List.copyOf(arguments);
        this.fields = List.copyOf(fields);
    }

    /** The arguments are those of the problem's sentence. */
    public Refused(DeskProblem problem, Object... arguments) {
        this(problem, List.of(arguments), List.of());
    }

    /** A problem that is one of several fields. */
    public static Refused of(DeskProblem problem, List<Field> fields) {
        return new Refused(problem, List.of(), fields);
    }

    /** Why. */
    public DeskProblem problem() {
        return problem;
    }

    /** What the problem's sentence needs. */
    public List<Object> arguments() {
        return arguments;
    }

    /** What to mend, if that is why. */
    public List<Field> fields() {
        return fields;
    }
}
