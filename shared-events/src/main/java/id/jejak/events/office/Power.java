package id.jejak.events.office;

import id.jejak.events.metadata.Role;

/** What an office holder can let somebody else do for them. */
public enum Power {
    /** Sign what a government commits itself to. */
    SIGN(Role.HEAD_OF_REGION),
    /** Approve plans or send them back. */
    ANSWER_PLANS(Role.HUB_COORDINATOR);

    private final Role role;

    Power(Role role) {
        this.role = role;
    }

    /** In which office it lies. */
    public Role role() {
        return role;
    }
}
