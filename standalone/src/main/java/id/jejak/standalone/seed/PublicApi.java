package id.jejak.standalone.seed;

import id.jejak.events.json.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jejak's public HTTP interface, from outside: whatever is loaded here, anybody could have loaded with {@code curl}. */
final class PublicApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = EventJson.configure(JsonMapper.builder()).build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final UnaryOperator<String> passwords;

    /**
     * Knows whom to speak to.
     *
     * @param address the one address
     * @param passwords the password of each account
     */
    PublicApi(URI address, UnaryOperator<String> passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** What became of a command. */
    record Answer(String id, @Nullable String signature, long position) {}

    /**
     * Gives a command.
     *
     * @param path below {@code /api/commands}
     * @param account who gives it
     * @param key names the request, so that it counts once however often it is sent
     * @throws IllegalStateException if it is refused
     */
    Answer command(String path, Object body, String account, String key) {
        var request = HttpRequest.newBuilder(address.resolve("/api/commands" + path))
                .timeout(PATIENCE)
                .header("Authorization", basic(account))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return json.readValue(send(request), Answer.class);
    }

    /**
     * Asks a question.
     *
     * @param path below {@code /api/queries}
     * @throws IllegalStateException if it is refused
     */
    JsonNode query(String path) {
        return json.readTree(send(HttpRequest.newBuilder(address.resolve("/api/queries" + path))
                .timeout(PATIENCE)
                .GET()
                .build()));
    }

    private String send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) return response.body();
            throw new IllegalStateException("%s was answered with %d: %s"
                    .formatted(request.uri().getPath(), response.statusCode(), response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("%s was not answered: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }

    private String basic(String account) {
        var credentials = account + ":" + passwords.apply(account);
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
    }
}
