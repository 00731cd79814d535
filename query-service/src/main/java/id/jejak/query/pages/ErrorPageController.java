package id.jejak.query.pages;

import id.jejak.query.platform.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, for people on a page and for programs as a problem; never with a stack trace. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Map<HttpStatus, String> RULES = Map.of(
            HttpStatus.BAD_REQUEST, "malformed-request",
            HttpStatus.UNAUTHORIZED, "not-signed-in",
            HttpStatus.FORBIDDEN, "not-allowed",
            HttpStatus.NOT_FOUND, "no-such-page",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.CONTENT_TOO_LARGE, "content-too-large",
            HttpStatus.SERVICE_UNAVAILABLE, "unavailable");

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null && asked.toString().startsWith("/api/")) return problem(status);
        return new ModelAndView("error", Map.of("status", status.value(), "kind", kind(status)), status);
    }

    private static ResponseEntity<?> problem(HttpStatus status) {
        var rule = RULES.getOrDefault(status, status.is4xxClientError() ? "malformed-request" : "internal-error");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Refused.problem(status, rule, status.getReasonPhrase()));
    }

    /** Which of the error page's texts to show. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case FORBIDDEN, UNAUTHORIZED -> "notAllowed";
            case CONTENT_TOO_LARGE -> "tooLarge";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "malformed" : "internal";
        };
    }

    /** Somebody who opens the error page itself asks for a page that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
