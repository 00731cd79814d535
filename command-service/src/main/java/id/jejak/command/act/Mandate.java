package id.jejak.command.act;

import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody may do for an office holder, by a delegation that was given.
 *
 * @param office whose
 * @param giver who holds the office
 * @param delegate who may act
 * @param powers what they may do
 * @param from the first day
 * @param until the last day: of the delegation or of the giver's term, or the day before it was withdrawn
 */
public record Mandate(
        DelegationId delegation,
        OfficeId office,
        PersonId giver,
        PersonId delegate,
        Set<Power> powers,
        LocalDate from,
        LocalDate until) {

    public Mandate {
        powers = Set.copyOf(powers);
    }

    /** Whether it lets the delegate do that on that day. */
    public boolean allows(Power power, LocalDate day) {
        return powers.contains(power) && !day.isBefore(from) && !day.isAfter(until);
    }
}
