package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.LIVE_COMMITMENT_EXISTS;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.adoption.AdoptionEvent.AdoptionClaimed;
import id.jejak.events.adoption.AdoptionEvent.AdoptionReleased;
import id.jejak.events.commitment.CommitmentId;
import java.util.List;

/** A region's claim on an innovation: free, or held by one live commitment. */
sealed interface Adoption {

    record Free() implements Adoption {}

    record Claimed(CommitmentId by) implements Adoption {}

    static List<AdoptionEvent> decide(Adoption state, AdoptionCommand command) {
        var provenance = command.act().provenance();
        return switch (command) {
            case Claim c ->
                switch (state) {
                    case Free _ -> List.of(new AdoptionClaimed(c.adoption(), c.commitment(), provenance));
                    case Claimed _ -> throw new Rejection(LIVE_COMMITMENT_EXISTS);
                };
            case Release c ->
                switch (state) {
                    case Claimed(var by)
                    when by.equals(c.commitment()) ->
                        List.of(new AdoptionReleased(c.adoption(), c.commitment(), provenance));
                    case Free _, Claimed _ -> List.of();
                };
        };
    }

    static Adoption evolve(AdoptionEvent event) {
        return switch (event) {
            case AdoptionClaimed e -> new Claimed(e.commitment());
            case AdoptionReleased _ -> new Free();
        };
    }
}
