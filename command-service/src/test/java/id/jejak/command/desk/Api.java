package id.jejak.command.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service as its clients see it. */
public record Api(
        int port,
        @Nullable String person,
        @Nullable String key,
        @Nullable String language,
        @Nullable String seen) {

    public Api(int port, @Nullable String person, @Nullable String key) {
        this(port, person, key, null, null);
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public Api as(@Nullable String someone) {
        return new Api(port, someone, key, language, seen);
    }

    /** Sends the next requests under this idempotency key. */
    public Api under(String idempotencyKey) {
        return new Api(port, person, idempotencyKey, language, seen);
    }

    /** Asks for answers in this language. */
    Api in(String tag) {
        return new Api(port, person, key, tag, seen);
    }

    /** Sends the next requests on the condition that what they are about is still as it was seen, as If-Match says. */
    Api having(String entityTags) {
        return new Api(port, person, key, language, entityTags);
    }

    public Reply post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    Reply post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/commands" + path));
    }

    private Reply send(HttpRequest.Builder request) {
        if (person != null) request.header("Authorization", "Basic " + encoded(person + ":jejak"));
        if (language != null) request.header("Accept-Language", language);
        if (key != null) request.header("Idempotency-Key", key);
        if (seen != null) request.header("If-Match", seen);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Reply(int status, JsonNode body, String etag) {

        public String id() {
            return body.get("id").stringValue();
        }

        String signature() {
            return body.get("signature").stringValue();
        }

        String part() {
            return body.get("part").stringValue();
        }

        public long position() {
            return body.get("position").longValue();
        }

        String title() {
            return body.path("title").stringValue("");
        }

        /** The status and the rule, e.g. {@code 409 self-approval}. */
        String refusal() {
            return status + " " + body.path("rule").stringValue("");
        }
    }
}
