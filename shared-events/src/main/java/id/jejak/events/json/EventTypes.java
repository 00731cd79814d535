package id.jejak.events.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.jejak.events.DomainEvent;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The name under which each kind of event is stored: its simple name, so that moving a class never touches history.
 */
public final class EventTypes {

    /** The families, one per aggregate. */
    public static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            InnovationEvent.class,
            ReplicationCycleEvent.class,
            OfficeEvent.class,
            SigningInstrumentEvent.class,
            ReplicationCommitmentEvent.class,
            AdoptionEvent.class,
            CompetitionEvent.class,
            EntryEvent.class,
            TitleEvent.class,
            AwardEvent.class,
            DeadlineEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = FAMILIES.stream()
            .flatMap(EventTypes::members)
            .collect(toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {}

    /** Every kind of event there is. */
    public static List<Class<? extends DomainEvent>> all() {
        return FAMILIES.stream().flatMap(EventTypes::members).toList();
    }

    /** The name an event of that class is stored under. */
    public static String nameOf(Class<? extends DomainEvent> type) {
        return type.getSimpleName();
    }

    /** The class behind a stored name; empty for a name this version does not know. */
    public static Optional<Class<? extends DomainEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The revision new events of that class are written with.
     *
     * @return {@code "1"} unless the class says otherwise with {@link Revision}
     */
    public static String revisionOf(Class<? extends DomainEvent> type) {
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? "1" : Integer.toString(revision.value());
    }

    private static Stream<Class<? extends DomainEvent>> members(Class<? extends DomainEvent> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(member -> member.asSubclass(DomainEvent.class));
    }
}
