package id.jejak.standalone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml}, read as a container engine would. */
public final class Compose {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::[-?]([^}]*))?}");

    private final Map<String, Object> document;

    public Compose() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
            document = new Yaml().load(file);
        }
    }

    /** The names of the services it starts. */
    public Iterable<String> services() {
        return map(document, "services").keySet();
    }

    /** What a service finds in its environment, given the variables of {@code deploy/.env}. */
    public Map<String, String> environment(String service, Map<String, String> variables) {
        var environment = new TreeMap<String, String>();
        map(map(map(document, "services"), service), "environment")
                .forEach((name, value) -> environment.put(name, resolve(String.valueOf(value), variables)));
        return environment;
    }

    /** A service's settings. */
    public Map<String, Object> service(String service) {
        return map(map(document, "services"), service);
    }

    /** The variables it asks for anywhere. */
    public List<String> variables() throws IOException {
        return VARIABLE.matcher(Files.readString(Path.of("..", "docker-compose.yml")))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String resolve(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            var given = variables.get(match.group(1));
            if (given != null) return given;
            if (match.group().contains(":-")) return match.group(2);
            throw new AssertionError("Nothing sets " + match.group(1));
        });
    }

    @SuppressWarnings("unchecked") // YAML has no types, and a wrong guess fails the test
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }
}
