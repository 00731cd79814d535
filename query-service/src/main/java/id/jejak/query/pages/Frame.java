package id.jejak.query.pages;

import id.jejak.identity.Account;
import id.jejak.identity.Passes;
import id.jejak.query.platform.access.Openness;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/**
 * What stands around every page: who is signed in, the language, and the same page in the other one.
 *
 * @param language as in the page's {@code lang}
 * @param indonesian this very page in Indonesian
 * @param english this very page in English
 * @param account who is signed in
 * @param imports whether whoever is signed in is led to where files are sent
 * @param demo whether this is a demonstration
 */
record Frame(
        String language,
        String indonesian,
        String english,
        @Nullable Account account,
        boolean imports,
        boolean demo) {

    /** Gives every page its frame. */
    @ControllerAdvice(annotations = Controller.class)
    static class Advice {

        private final Openness openness;
        private final Passes passes;

        Advice(Openness openness, Passes passes) {
            this.openness = openness;
            this.passes = passes;
        }

        @ModelAttribute("frame")
        Frame frame(HttpServletRequest request, @Nullable Principal principal) {
            var account = account(principal);
            return new Frame(
                    LocaleContextHolder.getLocale().getLanguage(),
                    here(request, "id"),
                    here(request, "en"),
                    account,
                    account != null && passes.areGiven(),
                    openness.demo());
        }

        private static @Nullable Account account(@Nullable Principal principal) {
            return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Account account
                    ? account
                    : null;
        }

        /** The address that was asked for, every parameter kept but the language; what a form sent stands in no address. */
        private static String here(HttpServletRequest request, String language) {
            var failed = request.getRequestURI().equals("/error");
            var kept = failed || !request.getMethod().equals("GET")
                    ? ""
                    : request.getParameterMap().entrySet().stream()
                            .filter(parameter -> !parameter.getKey().equals("lang"))
                            .flatMap(parameter -> Arrays.stream(parameter.getValue())
                                    .filter(value -> !value.isEmpty())
                                    .map(value -> Map.entry(parameter.getKey(), value)))
                            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()) + "&")
                            .collect(Collectors.joining());
            var path = failed ? "/" : request.getRequestURI();
            return path + "?" + kept + "lang=" + language;
        }

        private static String encoded(String text) {
            return UriUtils.encode(text, StandardCharsets.UTF_8);
        }
    }
}
