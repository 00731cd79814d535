package id.jejak.command.act;

/** Rules that hold for every command. */
public enum CommonRule implements Rule {
    NOT_YOUR_ROLE(Kind.FORBIDDEN, "This step belongs to another role."),
    NOT_YOUR_REGION(Kind.FORBIDDEN, "This step belongs to another government."),
    DATED_IN_THE_FUTURE(Kind.INVALID, "What is recorded has happened; its date cannot lie in the future."),
    NOT_DELEGATED(Kind.FORBIDDEN, "No delegation in force lets you do this for somebody else."),
    REQUEST_ID_REUSED(Kind.INVALID, "This idempotency key was used before, for another request.");

    private final Kind kind;
    private final String sentence;

    CommonRule(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
