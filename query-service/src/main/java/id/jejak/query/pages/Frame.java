package id.jejak.query.pages;

import id.jejak.identity.Account;
import id.jejak.identity.Passes;
import id.jejak.query.platform.access.Openness;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param then which past the page shows; absent if it shows how things stand
 * @param now this very page as things stand
 * @param asked what else was asked for, which asking for another day keeps
 */
record Frame(
        String language,
        String indonesian,
        String english,
        @Nullable Account account,
        boolean imports,
        boolean demo,
        @Nullable Then then,
        String now,
        Map<String, String> asked) {

    Frame {
        asked = Map.copyOf(asked);
    }

    /**
     * The past that is asked for, as it was asked.
     *
     * @param asOf by when it was known; empty for all that is known
     * @param on by when it had happened; empty for all that has
     */
    record Then(String asOf, String on) {

        static @Nullable Then of(HttpServletRequest request) {
            var then = new Then(said(request, AS_OF), said(request, ON));
            return then.asOf.isEmpty() && then.on.isEmpty() ? null : then;
        }

        private static String said(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "").strip();
        }
    }

    private static final String AS_OF = "asOf";
    private static final String ON = "on";

    /** Gives every page its frame. */
    @ControllerAdvice(annotations = Controller.class)
    static class Advice {

        private static final Set<String> NOT_KEPT = Set.of(AS_OF, ON, "after", "before", "atLeast", "lang");

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
                    openness.demo(),
                    Then.of(request),
                    now(request),
                    asked(request));
        }

        private static String now(HttpServletRequest request) {
            var kept = asked(request).entrySet().stream()
                    .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                    .collect(Collectors.joining("&"));
            return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
        }

        /** Where a list was left, it may not have been so long then. */
        private static Map<String, String> asked(HttpServletRequest request) {
            return request.getMethod().equals("GET")
                    ? request.getParameterMap().entrySet().stream()
                            .filter(parameter -> !NOT_KEPT.contains(parameter.getKey()))
                            .filter(parameter -> !parameter.getValue()[0].isEmpty())
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, parameter -> parameter.getValue()[0]))
                    : Map.of();
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
