package id.jejak.standalone;

import id.jejak.command.CommandService;
import id.jejak.journal.DatabaseRole;
import id.jejak.query.QueryService;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the two services as they are, in this process, on ports of the loopback interface that nobody chose. */
final class Services {

    private final EmbeddedDatabase database;
    private final List<String> settings;

    /**
     * Knows what both are told.
     *
     * @param database what they work on, each in its own role
     * @param folder where they write their log
     * @param further settings they are handed besides
     */
    Services(EmbeddedDatabase database, DataFolder folder, List<String> further) {
        this.database = database;
        this.settings = Stream.concat(
                        Stream.of(
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.config.import=classpath:id/jejak/identity/demo-accounts.yml",
                                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                                // every name of the signing day stood in the press
                                "--jejak.names-public=true",
                                // one process serves the folder at a time: after a crash the next one takes its place
                                "--jejak.node=standalone",
                                // both live and end together, so it need not outlive them
                                "--jejak.pass-secret=" + Secrets.password(),
                                "--logging.file.name=" + folder.log(),
                                // one log for both; the name that Spring would put into it is that of the first
                                "--logging.include-application-name=false",
                                "--logging.threshold.console=error",
                                // whoever leaves a stream is no error; that a service is away, the answer says
                                "--logging.level.io.undertow.proxy=off"),
                        further.stream())
                .toList();
    }

    ConfigurableApplicationContext startCommands() {
        // the pages' library is on the class path for the other service
        return start(
                CommandService.class,
                CommandService.CONFIG_NAME,
                database.writer(),
                "--spring.thymeleaf.check-template-location=false");
    }

    /** @param commands where the other service answers */
    ConfigurableApplicationContext startQueries(URI commands) {
        return start(
                QueryService.class, QueryService.CONFIG_NAME, database.reader(), "--jejak.command-service=" + commands);
    }

    private ConfigurableApplicationContext start(
            Class<?> service, String configName, DatabaseRole role, String... further) {
        var own = Stream.concat(
                Stream.of(
                        "--spring.config.name=" + configName,
                        "--spring.datasource.username=" + role.name(),
                        "--spring.datasource.password=" + role.password()),
                Stream.of(further));
        return new SpringApplicationBuilder(service)
                .bannerMode(Banner.Mode.OFF)
                // they are ended in order, front door first and database last
                .registerShutdownHook(false)
                .run(Stream.concat(settings.stream(), own).toArray(String[]::new));
    }

    /** Where a started service answers. */
    static URI addressOf(ConfigurableApplicationContext service) {
        var server = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
