package id.jejak.events.office;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an office. Days are calendar days of the government, first and last included. */
public sealed interface OfficeEvent extends DomainEvent {

    OfficeId office();

    /**
     * Somebody holds the office for a time in which nobody else does.
     *
     * @param holder whose term it is
     * @param decree what appoints them
     * @param from the first day
     * @param until the last day; absent where it is open
     */
    record TermRecorded(
            OfficeId office,
            TermId term,
            PersonId holder,
            String decree,
            LocalDate from,
            @Nullable LocalDate until,
            Provenance provenance)
            implements OfficeEvent {}

    /**
     * A term ends, earlier than was recorded.
     *
     * @param lastDay the last day of the term
     */
    record TermEnded(OfficeId office, TermId term, LocalDate lastDay, String reason, Provenance provenance)
            implements OfficeEvent {}

    /**
     * The holder lets somebody else act for them. It never outlasts the term it is given under.
     *
     * @param term under which it is given
     * @param giver who holds the office, and stays answerable
     * @param delegate who may act
     * @param powers what they may do
     * @param document the paper that says so
     * @param from the first day
     * @param until the last day
     */
    record DelegationGiven(
            OfficeId office,
            DelegationId delegation,
            TermId term,
            PersonId giver,
            PersonId delegate,
            List<Power> powers,
            String document,
            LocalDate from,
            LocalDate until,
            Provenance provenance)
            implements OfficeEvent {
        public DelegationGiven {
            powers = List.copyOf(powers);
        }
    }

    /** From the day it is withdrawn on, the delegate may no longer act. */
    record DelegationWithdrawn(OfficeId office, DelegationId delegation, String reason, Provenance provenance)
            implements OfficeEvent {}
}
