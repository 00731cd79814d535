package id.jejak.command.desk;

/** A request is refused for a reason that is no rule's. An expected answer, so it carries no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeskProblem problem;

    public Refused(DeskProblem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    DeskProblem problem() {
        return problem;
    }
}
