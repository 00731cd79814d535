package id.jejak.command.desk;

import id.jejak.command.act.Rejection;
import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.journal.JournalBusyException;
import id.jejak.journal.JournalUnavailableException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong into problem details (RFC 9457), once, for every controller. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter problems;
    private final ProblemWords words;

    Problems(ProblemWriter problems, ProblemWords words) {
        this.problems = problems;
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(Rejection rejection, Locale language) {
        return answer(problems.problem(rejection.rule(), language), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidBody body, Locale language) {
        return answer(naming(body.fields(), problems.problem(body.problem(), language), language), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal, Locale language) {
        var problem = problems.problem(
                refusal.problem(), language, refusal.arguments().toArray());
        return answer(refusal.fields().isEmpty() ? problem : naming(refusal.fields(), problem, language), language);
    }

    private ProblemDetail naming(List<Field> fields, ProblemDetail problem, Locale language) {
        var errors = fields.stream()
                .map(field -> new ToMend(field.name(), field.fault().id(), words.of(field, language)))
                .toList();
        problem.setDetail(errors.stream().map(ToMend::sentence).collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyException e, Locale language) {
        return answer(problems.problem(DeskProblem.OVERTAKEN, language), language);
    }

    @ExceptionHandler({
        JournalUnavailableException.class,
        JournalBusyException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e, Locale language) {
        LOG.warn("The journal cannot be reached: {}", e.getMessage());
        var problem = problems.problem(DeskProblem.JOURNAL_UNAVAILABLE, language);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e, Locale language) {
        LOG.error("A command failed for a reason nobody thought of", e);
        return answer(problems.problem(DeskProblem.UNEXPECTED, language), language);
    }

    /** What Spring refuses by itself gets a stable name as well; its own words are in English only. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var language = LocaleContextHolder.getLocale();
        var problem = problems.problem(refusedBySpring(code), language);
        problem.setStatus(code.value());
        if (body instanceof ProblemDetail springs) problem.setDetail(springs.getDetail());
        return ResponseEntity.status(code)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(problem);
    }

    private static DeskProblem refusedBySpring(HttpStatusCode code) {
        return switch (HttpStatus.valueOf(code.value())) {
            case BAD_REQUEST -> DeskProblem.MALFORMED_REQUEST;
            case NOT_FOUND -> DeskProblem.NO_SUCH_RESOURCE;
            case METHOD_NOT_ALLOWED -> DeskProblem.METHOD_NOT_ALLOWED;
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> DeskProblem.MEDIA_TYPE_NOT_SUPPORTED;
            default -> DeskProblem.REQUEST_REFUSED;
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, Locale language) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(problem);
    }

    /**
     * What is to be mended, as clients read it.
     *
     * @param code stable, for programs
     * @param message a sentence, for people
     */
    record ToMend(String field, String code, String message) {

        String sentence() {
            return (field + " " + message).strip();
        }
    }
}
