package id.jejak.command.desk;

import id.jejak.command.act.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem details (RFC 9457): the type is a stable name, the title a sentence for people in their language. A
 * detail is there only where this occurrence has something to add.
 */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final ProblemWords words;
    private final LocaleResolver languages;

    ProblemWriter(JsonMapper json, ProblemWords words, LocaleResolver languages) {
        this.json = json;
        this.words = words;
        this.languages = languages;
    }

    /** The refusal of a command by a rule. */
    ProblemDetail problem(Rule rule, Locale language) {
        return titled(status(rule.kind()), rule.id(), words.of(rule, language));
    }

    /** Any other problem; the arguments are those of its sentence. */
    ProblemDetail problem(DeskProblem problem, Locale language, Object... arguments) {
        return titled(problem.status(), problem.id(), words.of(problem, language, arguments));
    }

    /** What a rule says. */
    public String sentence(Rule rule, Locale language) {
        return words.of(rule, language);
    }

    /** Answers with a problem where no controller can, such as in a filter. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, DeskProblem problem, Object... arguments)
            throws IOException {
        var language = languages.resolveLocale(request);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        json.writeValue(response.getOutputStream(), problem(problem, language, arguments));
    }

    private static ProblemDetail titled(HttpStatus status, String name, String title) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:jejak:problem:" + name));
        problem.setTitle(title);
        problem.setProperty("rule", name);
        return problem;
    }

    static HttpStatus status(Rule.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
