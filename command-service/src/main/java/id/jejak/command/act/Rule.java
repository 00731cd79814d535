package id.jejak.command.act;

import java.util.Locale;

/** A rule by which a command can be refused. Its id is stable: clients and tests rely on it. */
public interface Rule {

    /** What kind of refusal it is, which decides the HTTP status. */
    enum Kind {
        /** There is no such thing. */
        UNKNOWN,
        /** Somebody else may do this, but not the one who asks. */
        FORBIDDEN,
        /** What is asked makes no sense, whatever the state. */
        INVALID,
        /** It makes sense, but not now. */
        CONFLICT
    }

    /** The constant's name. */
    String name();

    /** What kind of refusal it is. */
    Kind kind();

    /** The rule in one sentence. */
    String sentence();

    /**
     * Whether the same order, filled in otherwise, might pass: the rule speaks of what is written in the order, and neither
     * of the state nor of the actor. So it is with what makes no sense whatever the state; a rule of another kind says so
     * itself.
     */
    default boolean isMendable() {
        return kind() == Kind.INVALID;
    }

    /** The name by which the world knows the rule, e.g. {@code self-approval}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
