package id.jejak.command.model;

import id.jejak.events.metadata.Role;
import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office, who held it when, and what its holders let others do. */
final class Seat {

    final Role role;
    final String region;
    final List<Term> terms = new ArrayList<>();
    final List<Delegation> delegations = new ArrayList<>();

    private Seat(Role role, String region) {
        this.role = role;
        this.region = region;
    }

    /** Those of which terms are kept. */
    static List<Seat> all() {
        var seats = new ArrayList<Seat>();
        for (var region : Person.REGIONS) seats.add(new Seat(Role.HEAD_OF_REGION, region));
        for (var province : Person.PROVINCES) seats.add(new Seat(Role.HUB_COORDINATOR, province));
        return seats;
    }

    /** What its holder can let somebody else do. */
    String power() {
        return role == Role.HUB_COORDINATOR ? "ANSWER_PLANS" : "SIGN";
    }

    /** The day it is where the office is. */
    LocalDate today() {
        return LocalDate.now(
                Regions.find(new RegionCode(region)).map(Region::zone).orElseThrow());
    }

    /** The term that has all of these days and is that person's; null where there is none. */
    @Nullable Term termOf(Person holder, LocalDate from, LocalDate until) {
        return terms.stream()
                .filter(term -> term.holder.equals(holder) && term.has(from) && term.has(until))
                .findFirst()
                .orElse(null);
    }

    static final class Term {

        final String id;
        final Person holder;
        final LocalDate from;

        /** The last day; null where it is open. */
        @Nullable LocalDate until;

        Term(String id, Person holder, LocalDate from, @Nullable LocalDate until) {
            this.id = id;
            this.holder = holder;
            this.from = from;
            this.until = until;
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !isOverBefore(day);
        }

        boolean overlaps(LocalDate first, @Nullable LocalDate last) {
            return !isOverBefore(first) && (last == null || !last.isBefore(from));
        }

        private boolean isOverBefore(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    static final class Delegation {

        final String id;
        final Term term;
        final Person delegate;
        final LocalDate from;
        final LocalDate until;
        boolean withdrawn;

        Delegation(String id, Term term, Person delegate, LocalDate from, LocalDate until) {
            this.id = id;
            this.term = term;
            this.delegate = delegate;
            this.from = from;
            this.until = until;
        }

        boolean holdsOn(LocalDate day) {
            return !withdrawn && term.has(day) && !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
