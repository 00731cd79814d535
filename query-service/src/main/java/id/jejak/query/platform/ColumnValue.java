package id.jejak.query.platform;

import id.jejak.events.Digest;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a column holds a word of the domain. */
final class ColumnValue {

    private ColumnValue() {}

    static Object required(Object value) {
        return Objects.requireNonNull(of(value));
    }

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name();
            case Instant instant -> truncated(instant);
            case ZoneId zone -> zone.getId();
            case RegionCode code -> code.value();
            case PersonId person -> person.value();
            case Digest digest -> digest.value();
            case AdoptionId id -> id.value();
            case CommitmentId id -> id.value();
            case CompetitionId id -> id.value();
            case Collection<?> some -> some.stream().map(ColumnValue::of).toList();
            case CycleId id -> id.value();
            case NeedId id -> id.value();
            case ForumSessionId id -> id.value();
            case MatchId id -> id.value();
            case DeadlineId id -> id.value();
            case InnovationId id -> id.value();
            case InstrumentId id -> id.value();
            case SignatureId id -> id.value();
            case CorrectionId id -> id.value();
            case OfficeId id -> id.value();
            case TermId id -> id.value();
            case DelegationId id -> id.value();
            default -> value;
        };
    }

    /** A database knows no more than microseconds. */
    static Instant truncated(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
