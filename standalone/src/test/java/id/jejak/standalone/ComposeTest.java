package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.jejak.command.platform.JournalInstallation;
import id.jejak.standalone.testing.Compose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** No container engine is needed to see whether {@code docker-compose.yml} says what the services read. */
class ComposeTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "JEJAK_OWNER_PASSWORD", "o",
            "JEJAK_WRITER_PASSWORD", "w",
            "JEJAK_READER_PASSWORD", "r",
            "JEJAK_PASS_SECRET", "a secret of thirty-two letters or more",
            "JEJAK_ACCOUNTS", "file:/etc/jejak/accounts.yml");

    private final Compose compose;

    ComposeTest() throws IOException {
        compose = new Compose();
    }

    @Test
    void the_installer_finds_all_it_needs_and_nobody_else_knows_the_owner() {
        var installer = compose.environment("install-journal", VARIABLES);

        assertThatNoException().isThrownBy(() -> {
            var _ = JournalInstallation.fromEnvironment(installer);
        });
        for (var service : compose.services()) {
            if (!service.equals("install-journal") && !service.equals("postgres")) {
                assertThat(compose.environment(service, VARIABLES).values())
                        .as(service)
                        .doesNotContain("o", "jejak_owner");
            }
        }
    }

    @Test
    void each_service_signs_in_in_its_own_role_with_the_password_the_installer_gives_it() {
        var installed = JournalInstallation.fromEnvironment(compose.environment("install-journal", VARIABLES));

        assertThat(compose.environment("command-service", VARIABLES))
                .containsEntry("SPRING_DATASOURCE_URL", installed.url())
                .containsEntry("SPRING_DATASOURCE_USERNAME", JournalInstallation.WRITER)
                .containsEntry("SPRING_DATASOURCE_PASSWORD", installed.writerPassword());
        assertThat(compose.environment("query-service", VARIABLES))
                .containsEntry("SPRING_DATASOURCE_URL", installed.url())
                .containsEntry("SPRING_DATASOURCE_USERNAME", JournalInstallation.READER)
                .containsEntry("SPRING_DATASOURCE_PASSWORD", installed.readerPassword());
    }

    @Test
    void every_variable_of_a_service_is_a_setting_that_somebody_reads() throws IOException {
        var known = knownSettings();
        for (var service : new String[] {"command-service", "query-service"}) {
            for (var name : compose.environment(service, VARIABLES).keySet()) {
                assertThat(known).as(service).contains(relaxed(name));
            }
        }
    }

    @Test
    void the_ports_behind_the_front_door_are_those_the_services_listen_on() throws IOException {
        var caddy = Files.readString(Path.of("..", "deploy", "Caddyfile"));

        assertThat(caddy)
                .contains("command-service:" + port("command-service"), "query-service:" + port("query-service"))
                .contains("path /api/commands /api/commands/* /api/imports /api/imports/*");
        assertThat(Files.readString(Path.of("..", "deploy", "Dockerfile")))
                .contains("ENV PORT=" + port("command-service"), "ENV PORT=" + port("query-service"));
    }

    @Test
    void the_pages_hand_people_on_to_the_command_service_with_a_secret_that_both_know() throws IOException {
        assertThat(compose.environment("query-service", VARIABLES))
                .containsEntry("JEJAK_COMMAND_SERVICE", "http://command-service:" + port("command-service"))
                .containsEntry(
                        "JEJAK_PASS_SECRET",
                        compose.environment("command-service", VARIABLES).get("JEJAK_PASS_SECRET"));
    }

    @Test
    void the_example_names_every_variable_without_a_default_and_holds_no_password() throws IOException {
        var example = new Properties();
        try (var file = Files.newBufferedReader(Path.of("..", "deploy", ".env.example"))) {
            example.load(file);
        }

        assertThat(example.stringPropertyNames()).containsAll(VARIABLES.keySet());
        assertThat(compose.variables()).containsAll(example.stringPropertyNames());
        assertThat(example.entrySet())
                .filteredOn(entry -> entry.getKey().toString().matches(".*(PASSWORD|SECRET)"))
                .allSatisfy(entry -> assertThat(entry.getValue()).isEqualTo(""));
    }

    /** Spring's published settings and our own, in the form in which environment variables are compared with them. */
    private static Set<String> knownSettings() throws IOException {
        var json = JsonMapper.builder().build();
        var own = Set.of("SPRINGCONFIGIMPORT", "JEJAKNAMESPUBLIC", "JEJAKPASSSECRET", "JEJAKCOMMANDSERVICE");
        var settings = Stream.<String>builder();
        own.forEach(settings);
        var files = ComposeTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        while (files.hasMoreElements()) {
            try (var in = files.nextElement().openStream()) {
                json.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .at("/properties")
                        .valueStream()
                        .map(property -> relaxed(property.at("/name").asString()))
                        .forEach(settings);
            }
        }
        return settings.build().collect(Collectors.toSet());
    }

    private static String relaxed(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static String port(String service) throws IOException {
        try (var in = Objects.requireNonNull(ComposeTest.class.getResourceAsStream("/" + service + ".yml"), service)) {
            Map<String, Map<String, Object>> settings = new Yaml().load(in);
            return String.valueOf(Objects.requireNonNull(settings.get("server")).get("port"));
        }
    }
}
