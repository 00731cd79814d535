package id.jejak.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FrontDoorTest {

    private final HttpServer commands = service("commands");
    private final HttpServer queries = service("queries");
    private final FrontDoor door = FrontDoor.open(loopback(0), addressOf(commands), addressOf(queries));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        client.close();
        door.close();
        commands.stop(0);
        queries.stop(0);
    }

    @Test
    void commands_go_to_the_service_that_decides_and_everything_else_to_the_one_that_shows() throws Exception {
        assertThat(get("/api/commands/cycles").body()).startsWith("commands ");
        assertThat(get("/api/imports").body()).startsWith("commands ");
        assertThat(get("/api/imports/1/errors").body()).startsWith("commands ");
        assertThat(get("/api/queries/dashboard").body()).startsWith("queries ");
        assertThat(get("/").body()).startsWith("queries ");
        assertThat(get("/api/commandsX").body()).startsWith("queries ");
    }

    @Test
    void a_request_arrives_as_it_was_sent() throws Exception {
        assertThat(get("/api/commands/a%20b/c?region=19.02&empty=&q=%C3%A9").body())
                .contains("uri=/api/commands/a%20b/c?region=19.02&empty=&q=%C3%A9\n");
        assertThat(get("/regions/1902?lang=id").body()).contains("uri=/regions/1902?lang=id\n");
    }

    @Test
    void a_service_learns_whence_a_request_came_and_not_from_its_sender() throws Exception {
        var host = "localhost:" + door.address().getPort();
        var request = HttpRequest.newBuilder(door.address().resolve("/"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).body())
                .contains("host=" + host + "\n", "x-forwarded-host=localhost\n")
                .contains("x-forwarded-proto=http\n", "x-forwarded-for=127.0.0.1\n")
                .contains("x-forwarded-port=" + door.address().getPort() + "\n");
    }

    @Test
    void a_large_body_is_the_service_s_own_business() throws Exception {
        var body = "x".repeat(3_000_000);
        var request = HttpRequest.newBuilder(door.address().resolve("/api/commands/large"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("length=3000000\n");
    }

    @Test
    void many_who_ask_at_once_are_all_answered() throws Exception {
        var request = HttpRequest.newBuilder(door.address().resolve("/")).build();
        var asked = Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                .limit(300)
                .toList();

        for (var answer : asked) assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_service_streams_arrives_piece_by_piece() throws Exception {
        var seen = new CountDownLatch(1);
        queries.createContext("/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write("data: first\n\n".getBytes(UTF_8));
                out.flush();
                // the second is written once the first has been read at the other end
                if (awaits(seen)) out.write("data: second\n\n".getBytes(UTF_8));
            }
        });

        var answer = client.send(
                HttpRequest.newBuilder(door.address().resolve("/stream")).build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            seen.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void a_service_that_is_away_is_explained_and_found_again() throws Exception {
        var address = commands.getAddress();
        commands.stop(0);

        var away = get("/api/commands/cycles");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(away.headers().firstValue("Retry-After")).contains("1");
        assertThat(away.body()).contains("\"type\":\"urn:jejak:problem:service-away\"", "\"status\":503");
        assertThat(get("/").statusCode()).as("the other service").isEqualTo(200);

        var back = service("commands", address);
        try {
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(get("/api/commands/cycles").statusCode()).isEqualTo(200);
        } finally {
            back.stop(0);
        }
    }

    @Test
    void a_taken_port_is_said_so() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> FrontDoor.open(loopback(port), addressOf(commands), addressOf(queries)))
                    .withMessage(
                            "Port %d is taken by another program; choose another: ./run --port=%d", port, port + 1);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(door.address() + path)).build(), BodyHandlers.ofString());
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpServer service(String name) {
        return service(name, loopback(0));
    }

    private static HttpServer service(String name, InetSocketAddress address) {
        try {
            var server = HttpServer.create(address, 1_000);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> echo(name, exchange));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with what arrived. */
    private static void echo(String name, HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var text = new StringBuilder(name)
                .append(" uri=")
                .append(exchange.getRequestURI())
                .append('\n')
                .append("length=")
                .append(body.length)
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((header, values) -> text.append(header.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(values.getFirst())
                        .append('\n'));
        var answer = text.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static URI addressOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
