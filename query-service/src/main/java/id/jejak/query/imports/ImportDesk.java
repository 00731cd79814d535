package id.jejak.query.imports;

import id.jejak.identity.Account;
import id.jejak.identity.Passes;
import id.jejak.query.imports.NotTaken.ToMend;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands files on to the command service, and asks it what became of them, in the name of whoever is signed in: it decides what
 * they may, and says so in the language of the page.
 *
 * <p>Every question throws {@link NotTaken} where the command service refuses it, and {@link ResponseStatusException} where it
 * does not answer (503) or this installation lets nobody be handed on (404).
 */
@Component
public class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    private static final String IMPORTS = "/api/imports";
    private static final String FROM_WHERE = "Sec-Fetch-Site";

    private final RestClient commands;
    private final Passes passes;
    private final JsonMapper json;

    ImportDesk(
            @Value("${jejak.command-service:http://localhost:8081}") URI commandService,
            Passes passes,
            JsonMapper json) {
        // the JDK would offer a second protocol, which costs the first request a turn
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(Duration.ofMinutes(2));
        this.commands = RestClient.builder()
                .baseUrl(commandService)
                .requestFactory(factory)
                .build();
        this.passes = passes;
        this.json = json;
    }

    private record Sendable(List<FileKind> kinds) {}

    private record Sent(List<ImportView> imports) {}

    private record Errors(@Nullable List<ToMend> errors) {}

    /** What somebody may send. */
    public List<FileKind> kinds(Account account) {
        return read(account, Sendable.class, IMPORTS + "/kinds").kinds();
    }

    /** What somebody has sent, the latest first. */
    public List<ImportView> sent(Account account) {
        return read(account, Sent.class, IMPORTS).imports();
    }

    /** How far an import of theirs has got. */
    public ImportView find(Account account, UUID id) {
        return read(account, ImportView.class, IMPORTS + "/{id}", id);
    }

    /** Which of its lines were refused. */
    public RefusedLines refused(Account account, UUID id, @Nullable String after) {
        return after == null
                ? read(account, RefusedLines.class, IMPORTS + "/{id}/errors", id)
                : read(account, RefusedLines.class, IMPORTS + "/{id}/errors?after={after}", id, after);
    }

    /** Copies all refused lines, as a table in CSV. */
    public void copyRefused(Account account, UUID id, OutputStream out) {
        var _ = ask(
                account,
                commands.get().uri(IMPORTS + "/{id}/errors.csv", id),
                answer -> answer.getBody().transferTo(out));
    }

    /**
     * Sends a file.
     *
     * @param type its media type
     * @param from what the browser says of the page that made it send this, which the command service judges
     */
    public ImportView send(
            Account account, String kind, boolean dryRun, String type, Resource file, @Nullable String from) {
        var request = commands.post()
                .uri(IMPORTS + "/{kind}?dryRun={dryRun}", kind, dryRun)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(file);
        return read(account, ImportView.class, withOrigin(request, from));
    }

    /** Carries a dry run out. */
    public ImportView carryOut(Account account, UUID id, @Nullable String from) {
        return read(account, ImportView.class, withOrigin(commands.post().uri(IMPORTS + "/{id}/carry-out", id), from));
    }

    /** Ends an import. */
    public ImportView cancel(Account account, UUID id, @Nullable String from) {
        return read(account, ImportView.class, withOrigin(commands.post().uri(IMPORTS + "/{id}/cancel", id), from));
    }

    private static RequestHeadersSpec<?> withOrigin(RequestHeadersSpec<?> request, @Nullable String from) {
        return from == null ? request : request.header(FROM_WHERE, from);
    }

    private <T> T read(Account account, Class<T> type, String path, Object... variables) {
        return read(account, type, commands.get().uri(path, variables));
    }

    private <T> T read(Account account, Class<T> type, RequestHeadersSpec<?> request) {
        return ask(account, request, answer -> json.readValue(answer.getBody(), type));
    }

    /** What to make of an answer. */
    private interface Reading<T> {
        T of(ClientHttpResponse answer) throws IOException;
    }

    private <T> T ask(Account account, RequestHeadersSpec<?> request, Reading<T> reading) {
        if (!passes.areGiven()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        try {
            return Objects.requireNonNull(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + passes.of(account))
                    .header(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            LocaleContextHolder.getLocale().toLanguageTag())
                    .exchange((asked, answer) -> {
                        if (answer.getStatusCode().isError()) throw refusal(asked, answer);
                        return reading.of(answer);
                    }));
        } catch (ResourceAccessException e) {
            throw away("The command service does not answer: " + e.getMessage());
        }
    }

    private RuntimeException refusal(HttpRequest asked, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        var body = answer.getBody().readAllBytes();
        if (isOurs(status)) return away("%s was answered with %s".formatted(asked.getURI(), status));
        try {
            var problem = ProblemDetail.forStatus(status);
            problem.setTitle(json.readTree(body).path("title").asString(""));
            var errors = json.readValue(body, Errors.class).errors();
            return new NotTaken(status, problem, errors == null ? List.of() : errors);
        } catch (JacksonException e) {
            return away("%s was answered with %s and no problem".formatted(asked.getURI(), status));
        }
    }

    /** Whether it is not the person's fault: a secret that the services do not share, or a service in need. */
    private static boolean isOurs(HttpStatusCode status) {
        return status.is5xxServerError() || status.isSameCodeAs(HttpStatus.UNAUTHORIZED);
    }

    private static ResponseStatusException away(String what) {
        LOG.warn("{}", what);
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
