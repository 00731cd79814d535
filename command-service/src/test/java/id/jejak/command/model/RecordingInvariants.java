package id.jejak.command.model;

import static java.util.stream.Collectors.groupingBy;

import id.jejak.events.DomainEvent;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.InstrumentId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds of whatever is recorded. */
final class RecordingInvariants {

    private RecordingInvariants() {}

    static Stream<String> gaps(History history) {
        var positions = IntStream.range(0, history.entries().size())
                .mapToObj(i -> history.entries().get(i).position() == i + 1
                        ? ""
                        : history.entries().get(i) + " is number " + (i + 1));
        var versions = history.streams()
                .flatMap(stream -> IntStream.range(0, stream.size())
                        .mapToObj(i -> stream.get(i).version() == i ? "" : stream.get(i) + " is not version " + i));
        return Stream.concat(positions, versions).filter(violation -> !violation.isEmpty());
    }

    static Stream<String> datedAfterTheyWereRecorded(History history) {
        return history.entries().stream()
                .filter(entry ->
                        entry.event().provenance().occurredAt().earliest().isAfter(entry.recordedAt()))
                .map(entry -> entry + " was recorded before it happened");
    }

    /** All that a request recorded stands together and answers the same question. */
    static Stream<String> requestsCarriedOutTwice(History history) {
        return history.entries().stream()
                .collect(groupingBy(entry -> entry.metadata().requestId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(request -> !isOne(request))
                .map(request -> request + " answer the same request");
    }

    private static boolean isOne(List<Entry> request) {
        var first = request.getFirst();
        return IntStream.range(0, request.size())
                .allMatch(i -> request.get(i).position() == first.position() + i
                        && request.get(i).metadata().equals(first.metadata()));
    }

    static Stream<String> actsWithoutACause(History history) {
        return history.entries().stream()
                .filter(entry -> entry.metadata().actor().role() == Role.SYSTEM)
                .filter(entry -> history.named(entry.metadata().causationId())
                        .filter(cause -> cause.position() < entry.position()
                                && cause.metadata()
                                        .correlationId()
                                        .equals(entry.metadata().correlationId()))
                        .isEmpty())
                .map(entry -> entry + " follows from nothing");
    }

    static Stream<String> referencesToNothing(History history) {
        return history.entries().stream()
                .flatMap(entry -> references(entry.event())
                        .filter(id -> !id.equals(entry.stream()))
                        .filter(id -> history.before(entry, id).findAny().isEmpty())
                        // a claim and the commitment it lets in are recorded together
                        .filter(id -> !(entry.event() instanceof AdoptionEvent)
                                || history.of(id).isEmpty())
                        .map(id -> entry + " refers to " + id));
    }

    /** The aggregates an event names, however deep inside. */
    private static Stream<String> references(Object part) {
        return switch (part) {
            case CycleId id -> Stream.of(id.toString());
            case InnovationId id -> Stream.of(id.toString());
            case InstrumentId id -> Stream.of(id.toString());
            case CommitmentId id -> Stream.of(id.toString());
            case Collection<?> several -> several.stream().flatMap(RecordingInvariants::references);
            case Record whole when isOurs(whole) -> parts(whole).flatMap(RecordingInvariants::references);
            default -> Stream.empty();
        };
    }

    private static boolean isOurs(Record whole) {
        return whole.getClass().getPackageName().startsWith(DomainEvent.class.getPackageName());
    }

    private static Stream<Object> parts(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(whole);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError("Cannot read " + component, e);
                    }
                })
                .filter(Objects::nonNull);
    }
}
