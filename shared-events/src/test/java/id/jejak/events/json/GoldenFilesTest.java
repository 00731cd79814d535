package id.jejak.events.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.testing.GoldenFile;
import id.jejak.events.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored form of every kind of event, to the byte. */
class GoldenFilesTest {

    static List<Class<? extends DomainEvent>> kinds() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_event_is_stored_as_its_golden_file_says(Class<? extends DomainEvent> type) {
        GoldenFile.named(nameOf(type, Integer.parseInt(EventTypes.revisionOf(type))))
                .assertHolds(EventJson.write(Samples.of(type)));
    }

    @Test
    void there_is_no_golden_file_without_an_event_and_a_revision() throws IOException {
        try (var files = Files.list(GoldenFile.FOLDER)) {
            assertThat(strays(files.map(file -> file.getFileName().toString()))).isEmpty();
        }
    }

    @Test
    void a_golden_file_of_no_event_or_of_a_revision_to_come_is_noticed() {
        assertThat(strays(Stream.of("CommitmentProposed.v1.json", "Forgotten.v1.json", "CommitmentProposed.v99.json")))
                .containsExactly("Forgotten.v1.json", "CommitmentProposed.v99.json");
    }

    /** Revisions gone by keep their file: history still holds them. */
    private static List<String> strays(Stream<String> names) {
        var known =
                EventTypes.all().stream().flatMap(GoldenFilesTest::revisions).collect(toSet());
        return names.filter(name -> !known.contains(name)).toList();
    }

    private static Stream<String> revisions(Class<? extends DomainEvent> type) {
        return IntStream.rangeClosed(1, Integer.parseInt(EventTypes.revisionOf(type)))
                .mapToObj(revision -> nameOf(type, revision));
    }

    private static String nameOf(Class<? extends DomainEvent> type, int revision) {
        return "%s.v%d.json".formatted(EventTypes.nameOf(type), revision);
    }
}
