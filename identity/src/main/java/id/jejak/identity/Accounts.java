package id.jejak.identity;

import id.jejak.events.region.Regions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The accounts this installation knows, read from its configuration ({@code jejak.accounts}).
 *
 * <p>None by default: a service that is not told who may act lets nobody act. One that is told nonsense does not start.
 */
@ConfigurationProperties("jejak")
public record Accounts(@DefaultValue List<Account> accounts) implements UserDetailsService {

    public Accounts {
        accounts = List.copyOf(accounts);
        var usernames = new HashSet<String>();
        for (var account : accounts) {
            if (!usernames.add(account.username())) throw refused(account, "is there twice");
            var region = account.region();
            if (region != null && Regions.find(region).isEmpty()) {
                throw refused(account, "acts for " + region + ", and no government has that code");
            }
        }
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException(username));
    }

    /** The account of that name. */
    Optional<Account> find(@Nullable String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    private static IllegalArgumentException refused(Account account, String reason) {
        return new IllegalArgumentException("Account '%s' %s".formatted(account.username(), reason));
    }
}
