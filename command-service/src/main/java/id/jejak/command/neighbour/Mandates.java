package id.jejak.command.neighbour;

import id.jejak.command.act.Mandate;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeEvent.DelegationWithdrawn;
import id.jejak.events.office.OfficeEvent.TermEnded;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.office.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds an office's stream into what a delegation allows. */
final class Mandates {

    private Mandates() {}

    /** What that delegation allows; empty where the office never gave it. */
    static Optional<Mandate> of(List<OfficeEvent> history, DelegationId delegation) {
        return history.stream()
                .filter(DelegationGiven.class::isInstance)
                .map(DelegationGiven.class::cast)
                .filter(given -> given.delegation().equals(delegation))
                .findFirst()
                .map(given -> mandate(given, lastDay(given, history)));
    }

    private static Mandate mandate(DelegationGiven e, LocalDate lastDay) {
        return new Mandate(
                e.delegation(), e.office(), e.giver(), e.delegate(), Set.copyOf(e.powers()), e.from(), lastDay);
    }

    /** Nothing that happens to an office makes a delegation last longer than it was given for. */
    private static LocalDate lastDay(DelegationGiven given, List<OfficeEvent> history) {
        var ends = history.stream()
                .map(event -> end(event, given.delegation(), given.term()))
                .filter(Objects::nonNull);
        return Stream.concat(Stream.of(given.until()), ends)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static @Nullable LocalDate end(OfficeEvent event, DelegationId delegation, TermId term) {
        return switch (event) {
            case TermRecorded e -> e.term().equals(term) ? e.until() : null;
            case TermEnded e -> e.term().equals(term) ? e.lastDay() : null;
            case DelegationWithdrawn e ->
                e.delegation().equals(delegation)
                        ? e.provenance().occurredAt().day().minusDays(1)
                        : null;
            case DelegationGiven _ -> null;
        };
    }
}
