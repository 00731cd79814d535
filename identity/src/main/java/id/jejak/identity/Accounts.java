package id.jejak.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The accounts this installation knows, read from its configuration ({@code jejak.accounts}).
 *
 * <p>None by default: a service that is not told who may act lets nobody act.
 */
@ConfigurationProperties("jejak")
public record Accounts(@DefaultValue List<Account> accounts) implements UserDetailsService {

    public Accounts {
        accounts = List.copyOf(accounts);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
