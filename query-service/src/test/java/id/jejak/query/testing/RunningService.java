package id.jejak.query.testing;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import id.jejak.query.QueryService;
import id.jejak.query.platform.Vantage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service as it runs in production, on a journal of its own, asked over HTTP. */
public final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final TestJournal journal;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T03:00:00Z"));
    private final ConfigurableApplicationContext context;

    private RunningService(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        this.journal = new TestJournal(database);
        var application = QueryService.application();
        application.addInitializers(starting -> {
            if (starting instanceof GenericApplicationContext beans) {
                beans.registerBean(
                        "testClock",
                        Clock.class,
                        () -> Vantage.clock(clock),
                        definition -> definition.setPrimary(true));
            }
        });
        settings.put("spring.datasource.url", database.jdbcUrl());
        context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** Starts with the demo accounts. */
    public static RunningService start() {
        return start(Map.of());
    }

    /** Starts with the demo accounts and these settings besides. */
    public static RunningService start(Map<String, String> more) {
        return start(TestPostgres.freshDatabase(), more);
    }

    /** Starts with the demo accounts on a database that is there already. */
    public static RunningService start(TestDatabase database) {
        return start(database, Map.of());
    }

    private static RunningService start(TestDatabase database, Map<String, String> more) {
        var role = TestPostgres.READER;
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.username", role.name());
        settings.put("spring.datasource.password", role.password());
        settings.put("spring.config.import", "classpath:id/jejak/identity/demo-accounts.yml");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("server.port", "0");
        settings.putAll(more);
        return new RunningService(database, settings);
    }

    public TestJournal journal() {
        return journal;
    }

    public MovableClock clock() {
        return clock;
    }

    public TestDatabase database() {
        return database;
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean of the running service, by its name. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The address of a path. */
    public URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** What an anonymous reader gets. */
    public HttpResponse<String> get(String path) {
        return send(HttpClient.newHttpClient(), HttpRequest.newBuilder(address(path)));
    }

    /** What somebody gets who is signed in by HTTP Basic. */
    public HttpResponse<String> getAs(String account, String path) {
        return send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address(path)).header("Authorization", basic(account, "jejak")));
    }

    /** What an anonymous caller gets who sends an order without a body. */
    public HttpResponse<String> post(String path) {
        return send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** What a program gets that sends an order without a body and is signed in by HTTP Basic. */
    public HttpResponse<String> postAs(String account, String path) {
        return send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", basic(account, "jejak"))
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The JSON an anonymous reader gets. */
    public JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    /** Waits until the read models reflect that position, longer than the service itself lets anybody wait. */
    public void reach(long position) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var answer = get("/api/queries/dashboard?atLeast=" + position);
        while (answer.statusCode() == 503 && System.nanoTime() < until) {
            answer = get("/api/queries/dashboard?atLeast=" + position);
        }
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
    }

    /** A reader who keeps cookies, as a browser does. */
    public static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Asks with that client. */
    public HttpResponse<String> get(HttpClient client, String path) {
        return send(client, HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    /** Sends a form with that client. */
    public HttpResponse<String> post(HttpClient client, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                client,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The value of HTTP Basic for an account. */
    public static String basic(String account, String password) {
        var plain = account + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        journal.close();
        database.close();
    }
}
