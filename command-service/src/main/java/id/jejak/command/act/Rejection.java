package id.jejak.command.act;

/**
 * A command was refused by a rule. An expected answer, so it carries no stack trace; nothing was stored.
 */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public Rejection(Rule rule) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
    }

    /**
     * Refuses unless the condition holds.
     *
     * @throws Rejection naming the rule
     */
    public static void unless(boolean condition, Rule rule) {
        if (!condition) throw new Rejection(rule);
    }

    /** The rule that said no. */
    public Rule rule() {
        return rule;
    }
}
