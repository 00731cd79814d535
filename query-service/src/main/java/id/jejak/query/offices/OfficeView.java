package id.jejak.query.offices;

import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.query.platform.RegionName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office, its terms and the delegations its holders gave, each in the order in which they began. */
public record OfficeView(
        OfficeId office, RegionName region, Role role, List<Term> terms, List<Delegation> delegations) {

    public OfficeView {
        terms = List.copyOf(terms);
        delegations = List.copyOf(delegations);
    }

    /**
     * Somebody's time in the office.
     *
     * @param holder the account, not a name
     * @param from the first day
     * @param until the last day; absent where it is open
     */
    public record Term(
            TermId term,
            String holder,
            String decree,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * That somebody else may act for the holder.
     *
     * @param withdrawnOn from which day on no longer, if it was withdrawn before it ended
     * @param reason why it was withdrawn
     */
    public record Delegation(
            DelegationId delegation,
            String giver,
            String delegate,
            List<Power> powers,
            String document,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate withdrawnOn,
            @Nullable String reason) {

        public Delegation {
            powers = List.copyOf(powers);
        }
    }
}
