package id.jejak.identity;

import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who can sign in, and as what they act.
 *
 * @param username what they sign in with; the only part of it that reaches the journal
 * @param password in the encoded form of Spring Security, e.g. {@code {bcrypt}…}
 * @param name what the pages call them
 * @param role as what they act
 * @param region the government they hold the role in, if any
 */
public record Account(
        String username,
        String password,
        String name,
        Role role,
        @Nullable RegionCode region) implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** Settings reach this by reflection, where a forgotten one arrives as null and would be missed only at sign-in. */
    public Account {
        Objects.requireNonNull(username, "An account needs a username");
        Objects.requireNonNull(password, "An account needs a password");
        Objects.requireNonNull(name, "An account needs a name");
        Objects.requireNonNull(role, "An account needs a role");
    }

    /** The account as the one who acts, which is what events remember. */
    public Actor actor() {
        return new Actor(new PersonId(username), role, region, null);
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    /** Without the password, which a record would print. */
    @Override
    public String toString() {
        return "Account[username=%s, role=%s, region=%s]".formatted(username, role, region);
    }
}
