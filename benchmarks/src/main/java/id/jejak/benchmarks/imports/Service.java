package id.jejak.benchmarks.imports;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.command.CommandService;
import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it runs in production, on a database of its own, and an officer who speaks HTTP to it. */
final class Service implements AutoCloseable {

    private static final DatabaseRole WRITER = new DatabaseRole("jejak_writer", "writer");
    private static final DatabaseRole READER = new DatabaseRole("jejak_reader", "reader");
    private static final String OFFICER =
            Base64.getEncoder().encodeToString("opd.bangka:jejak".getBytes(StandardCharsets.UTF_8));

    private final DataSource owner;
    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Service(Server server, String database) throws SQLException {
        owner = server.createDatabase(database);
        JournalSchema.install(owner, WRITER, READER);
        context = new SpringApplicationBuilder(CommandService.class)
                .run(
                        "--spring.config.name=" + CommandService.CONFIG_NAME,
                        "--spring.config.import=classpath:id/jejak/identity/demo-accounts.yml",
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--spring.datasource.url=" + server.jdbcUrl(database),
                        "--spring.datasource.username=" + WRITER.name(),
                        "--spring.datasource.password=" + WRITER.password());
        address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Sends one order; it counts once it is answered. */
    void order(String body) throws IOException, InterruptedException {
        var response = http.send(
                request("/api/commands/innovations")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 201) throw new IllegalStateException(response.body());
    }

    /** Sends a file and answers where its progress can be seen. */
    String send(byte[] file, String mediaType, boolean dryRun) throws IOException, InterruptedException {
        var response = http.send(
                request("/api/imports/innovations?dryRun=" + dryRun)
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202) throw new IllegalStateException(response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(http.send(request(path).build(), BodyHandlers.ofString())
                        .body());
    }

    long recorded() throws SQLException {
        return Sql.number(owner, "select count(*) from journal.event");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Basic " + OFFICER);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
