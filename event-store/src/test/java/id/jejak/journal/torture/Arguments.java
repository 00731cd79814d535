package id.jejak.journal.torture;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process of the kit was started with: {@code --name=value}, each once. */
record Arguments(Map<String, String> values) {

    /**
     * @throws IllegalArgumentException if a word is of another form, or its name unknown
     */
    static Arguments parse(Set<String> names, String... words) {
        var values = new HashMap<String, String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0 || !names.contains(word.substring(2, equals))) {
                throw new IllegalArgumentException("Not understood: " + word);
            }
            values.put(word.substring(2, equals), word.substring(equals + 1));
        }
        return new Arguments(Map.copyOf(values));
    }

    /** The opposite of {@link #parse}: for those who start a process. */
    static List<String> words(String... namesAndValues) {
        return Arrays.stream(namesAndValues).map(word -> "--" + word).toList();
    }

    @Nullable String find(String name) {
        return values.get(name);
    }

    String text(String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException("--" + name + " is missing");
        return value;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    long seed(long otherwise) {
        return Long.parseLong(text("seed", Long.toString(otherwise)));
    }

    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }

    /** A number of seconds or minutes, with a fraction if need be. */
    Duration duration(String name, Duration unit, Duration otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : Duration.ofMillis(Math.round(Double.parseDouble(value) * unit.toMillis()));
    }
}
