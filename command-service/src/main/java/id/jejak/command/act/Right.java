package id.jejak.command.act;

import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may give a command: one of these roles, held in a government of this reach.
 *
 * @param roles any of them suffices
 * @param reach where the role must be held, seen from the government the command is about
 */
public record Right(Set<Role> roles, Reach reach) {

    /** Where a role must be held. */
    public enum Reach {
        /** Anywhere: the ministry and the system belong to no region. */
        ANYWHERE,
        /** In that very government. */
        SAME_REGION,
        /** In that government or its province. */
        PROVINCE
    }

    public Right {
        roles = Set.copyOf(roles);
    }

    /** A right of those who hold one of these roles, wherever. */
    public static Right anywhere(Role first, Role... more) {
        return new Right(EnumSet.of(first, more), Reach.ANYWHERE);
    }

    /** A right of those who hold one of these roles in that very government. */
    public static Right ofRegion(Role first, Role... more) {
        return new Right(EnumSet.of(first, more), Reach.SAME_REGION);
    }

    /** A right of those who hold one of these roles in the government or in its province. */
    public static Right ofProvince(Role first, Role... more) {
        return new Right(EnumSet.of(first, more), Reach.PROVINCE);
    }

    /**
     * Lets the actor's role pass.
     *
     * @throws Rejection naming {@link CommonRule#NOT_YOUR_ROLE}
     */
    public void checkRole(Actor actor) {
        if (!roles.contains(actor.role())) throw new Rejection(CommonRule.NOT_YOUR_ROLE);
    }

    /**
     * Lets the actor's government pass.
     *
     * @param region the government the command is about
     * @throws Rejection naming {@link CommonRule#NOT_YOUR_REGION}
     */
    public void checkRegion(Actor actor, RegionCode region) {
        var passes = switch (reach) {
            case ANYWHERE -> true;
            case SAME_REGION -> actor.belongsTo(region);
            case PROVINCE -> actor.oversees(region);
        };
        if (!passes) throw new Rejection(CommonRule.NOT_YOUR_REGION);
    }
}
