package id.jejak.standalone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jejak.events.json.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Somebody with {@code curl}.
 *
 * @param address the one address
 */
public record Client(URI address) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON =
            EventJson.configure(JsonMapper.builder()).build();

    /** What came back. */
    public record Reply(int status, String contentType, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public int number(String pointer) {
            return body.at(pointer).asInt(-1);
        }
    }

    /** Asks a question, as a member of the public. */
    public Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /**
     * Gives a command.
     *
     * @param person the account; none sends no credentials
     */
    public Reply post(@Nullable String person, String path, Object body) throws IOException, InterruptedException {
        return post(person, path, JSON.writeValueAsString(body), Map.of());
    }

    /** Gives a command in the very words given. */
    public Reply post(@Nullable String person, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = request("/api/commands" + path).POST(HttpRequest.BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        if (person != null) request.header("Authorization", basic(person));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private static Reply send(HttpRequest request) throws IOException, InterruptedException {
        var response = HTTP.send(request, BodyHandlers.ofString());
        var type = response.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Reply(response.statusCode(), type, body);
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":jejak").getBytes(UTF_8));
    }
}
