package id.jejak.query.deadlines;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.platform.RegionName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is owed by a day.
 *
 * @param period the last month of the month, quarter or year it is owed for; absent where it is owed once
 * @param state how it stands
 * @param commitments what it is owed under; for a signature all that it binds
 * @param instrument the document it is owed for, if it is owed for a signature
 * @param signature the signature it is owed for, if it is
 * @param region the government it belongs to
 * @param owedBy who is waited for
 * @param debtor the government that is waited for: the province's where the hub or the mentor owes it, otherwise the region it is about
 * @param promisedOn the day it was due on at first
 * @param dueOn the day it is due on, extensions counted
 * @param dueAt when that day is over in the region
 * @param daysLate for how many days it has been overdue where the region is; absent unless it is
 * @param extensions how often more time was given
 * @param escalatedTo before whom it was brought, if it was
 */
public record DeadlineView(
        DeadlineId deadline,
        DeadlineKind kind,
        @Nullable YearMonth period,
        State state,
        List<CommitmentId> commitments,
        @Nullable InstrumentId instrument,
        @Nullable SignatureId signature,
        CycleId cycle,
        RegionName region,
        Role owedBy,
        RegionName debtor,
        LocalDate promisedOn,
        LocalDate dueOn,
        Instant dueAt,
        ZoneId zone,
        @Nullable Integer daysLate,
        int extensions,
        @Nullable Role escalatedTo,
        long position) {

    /** How a deadline stands. */
    public enum State {
        /** Owed, and there is time. */
        OWED,
        /** Owed, and the day is over. */
        OVERDUE,
        /** It came in time. */
        MET,
        /** It came, too late. */
        MET_LATE,
        /** Nothing is owed any more. */
        CANCELLED
    }

    /**
     * How many deadlines of a kind stand how.
     *
     * @param oldest the earliest day that has passed in vain; absent if none has
     */
    public record Count(
            DeadlineKind kind,
            int owed,
            int overdue,
            int metInTime,
            int metLate,
            @Nullable LocalDate oldest) {}
}
