package id.jejak.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.CommandService;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command service on a database of its own, and people who send it files. */
final class Service implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final AutoCloseable running;
    final JournalReader journal;

    private Service(String port, AutoCloseable running, TestDatabase database) {
        this.address = URI.create("http://localhost:" + port);
        this.running = running;
        this.journal = new JournalReader(database.reader());
    }

    /** Starts one in this process. */
    static Service start(TestDatabase database, String... settings) {
        var context = new SpringApplicationBuilder(CommandService.class)
                .web(WebApplicationType.SERVLET)
                .run(Stream.concat(arguments(database).stream(), Stream.of(settings))
                        .toArray(String[]::new));
        return new Service(context.getEnvironment().getRequiredProperty("local.server.port"), context, database);
    }

    /** Starts one in a process of its own; to close it is to kill it. */
    static Service startProcess(TestDatabase database, Path log, String... settings) throws IOException {
        var port = freePort();
        var command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-Daxoniq.update-checker.disabled=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CommandService.class.getName()),
                        arguments(database).stream().filter(argument -> !argument.startsWith("--server.port")),
                        Stream.of(settings),
                        Stream.of("--server.port=" + port))
                .flatMap(some -> some)
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var service = new Service(port, () -> process.destroyForcibly().waitFor(), database);
        service.awaitAnswer(process, log);
        return service;
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private void awaitAnswer(Process process, Path log) throws IOException {
        var deadline = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                get("opd.bangka", "/actuator/health");
                return;
            } catch (UncheckedIOException _) {
                pause();
            }
        }
        throw new AssertionError(Files.readString(log));
    }

    /** What a service of that database is started with. */
    static List<String> arguments(TestDatabase database) {
        return List.of(
                "--spring.config.name=" + CommandService.CONFIG_NAME,
                "--spring.config.import=classpath:id/jejak/identity/demo-accounts.yml",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + TestPostgres.WRITER.name(),
                "--spring.datasource.password=" + TestPostgres.WRITER.password());
    }

    /** An answer. */
    record Reply(int status, HttpResponse<String> whole) {

        JsonNode json() {
            return JSON.readTree(whole.body());
        }

        String refusal() {
            return status + " " + json().path("rule").asString("");
        }
    }

    Reply sendCsv(String person, String path, String csv) {
        return sendFile(person, path, FileType.TEXT_CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    Reply sendFile(String person, String path, String mediaType, byte[] file) {
        return send(request(person, "/api/imports/" + path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    Reply order(String person, String path, Map<String, ?> body) {
        var reply = send(request(person, "/api/commands" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        assertThat(reply.status()).as(reply.whole().body()).isBetween(200, 299);
        return reply;
    }

    Reply get(String person, String path) {
        return send(request(person, path).GET());
    }

    Reply getIn(String language, String person, String path) {
        return send(request(person, path).header("Accept-Language", language).GET());
    }

    Reply post(String person, String path) {
        return send(request(person, path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a file and waits until the import is over. */
    JsonNode carriedOut(String person, String path, String csv) {
        return over(person, accepted(sendCsv(person, path, csv)));
    }

    /** The id of an import that was taken in. */
    static String accepted(Reply reply) {
        assertThat(reply.status()).as(reply.whole().body()).isEqualTo(202);
        return reply.json().get("id").asString();
    }

    JsonNode over(String person, String id) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            var progress = get(person, "/api/imports/" + id).json();
            if (!List.of("WAITING", "RUNNING").contains(progress.get("state").asString())) return progress;
            pause();
        }
        throw new AssertionError("Import " + id + " is not over after a minute");
    }

    /** What was refused, as {@code line column rule}. */
    List<String> errors(String person, String id) {
        return get(person, "/api/imports/" + id + "/errors?limit=1000")
                .json()
                .get("errors")
                .valueStream()
                .map(error ->
                        error.get("line").asInt() + " " + error.path("column").asString("-") + " "
                                + error.get("rule").asString())
                .toList();
    }

    List<RecordedEvent> events(String type) {
        var found = new ArrayList<RecordedEvent>();
        var block = journal.read(0, 1_000);
        while (!block.isEmpty()) {
            block.stream().filter(event -> event.type().equals(type)).forEach(found::add);
            block = journal.read(block.getLast().position(), 1_000);
        }
        return found;
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String person, String path) {
        var credentials = Base64.getEncoder().encodeToString((person + ":jejak").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Basic " + credentials);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
