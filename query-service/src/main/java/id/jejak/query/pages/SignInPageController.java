package id.jejak.query.pages;

import id.jejak.identity.Account;
import id.jejak.identity.Accounts;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.access.Openness;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in. A demonstration says with which accounts. */
@Controller
class SignInPageController {

    /** Spring Security's mark of a password that is kept in the clear. */
    private static final String IN_THE_CLEAR = "{noop}";

    private final Accounts accounts;
    private final Openness openness;

    SignInPageController(Accounts accounts, Openness openness) {
        this.accounts = accounts;
        this.openness = openness;
    }

    /** An account anybody may try; its password is shown only if it is no secret. */
    record DemoAccount(
            Account account,
            @Nullable RegionName region,
            @Nullable String password) {}

    @GetMapping("/sign-in")
    String signIn(@RequestParam Optional<String> refused, Model model) {
        model.addAttribute("refused", refused.isPresent());
        model.addAttribute("demoAccounts", openness.demo() ? demoAccounts() : List.of());
        return "sign-in";
    }

    private List<DemoAccount> demoAccounts() {
        return accounts.accounts().stream()
                .map(account -> new DemoAccount(
                        account,
                        account.region() == null ? null : RegionName.of(account.region()),
                        inTheClear(account.password())))
                .toList();
    }

    private static @Nullable String inTheClear(String password) {
        return password.startsWith(IN_THE_CLEAR) ? password.substring(IN_THE_CLEAR.length()) : null;
    }
}
