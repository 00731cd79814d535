package id.jejak.command.desk;

import id.jejak.command.CommandService;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One command service on one fresh database, shared by the tests of this module. */
public final class RunningService {

    static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    static final ConfigurableApplicationContext CONTEXT = start(DATABASE);
    static final JournalReader JOURNAL = CONTEXT.getBean(JournalReader.class);

    private RunningService() {}

    static Api api() {
        return new Api(port(CONTEXT), null, null);
    }

    /** Starts another service on a database, as a second process would be. */
    public static ConfigurableApplicationContext start(TestDatabase database, String... more) {
        var settings = Stream.of(
                "--spring.config.name=" + CommandService.CONFIG_NAME,
                "--spring.config.import=classpath:id/jejak/identity/demo-accounts.yml",
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + TestPostgres.WRITER.name(),
                "--spring.datasource.password=" + TestPostgres.WRITER.password());
        return new SpringApplicationBuilder(CommandService.class)
                .web(WebApplicationType.SERVLET)
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    /** Where a service listens. */
    public static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    static long head() {
        return JOURNAL.head();
    }

    static List<RecordedEvent> stream(String id) {
        return JOURNAL.stream(id, 0);
    }

    static List<String> types(String id) {
        return stream(id).stream().map(RecordedEvent::type).toList();
    }

    /** Waits until the automations have nothing more to append: they take turns, so a short silence says nothing. */
    static void settle() {
        var last = new long[] {-1, 0};
        eventually(() -> {
            var head = head();
            last[1] = head == last[0] ? last[1] + 1 : 0;
            last[0] = head;
            return last[1] == 30;
        });
    }

    /** Waits for what an automation does in its own time. */
    static void eventually(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(15));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("It did not happen within 15 seconds");
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
