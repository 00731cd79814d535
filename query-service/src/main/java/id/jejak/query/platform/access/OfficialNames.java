package id.jejak.query.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps the names of officials from the public: office, capacity and region are for all to read, the person's name for
 * those who are signed in.
 *
 * <p>Applied where rows are read, so that no page and no answer can forget it.
 */
@Component
public class OfficialNames {

    private final Openness openness;

    OfficialNames(Openness openness) {
        this.openness = openness;
    }

    /** The name, if whoever asks may read it. */
    public @Nullable String shown(@Nullable String name) {
        return areShown() ? name : null;
    }

    /** Whether whoever asks may read names. */
    public boolean areShown() {
        if (openness.namesPublic()) return true;
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken);
    }
}
