package id.jejak.command.competition;

import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.EntryId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an innovation has been awarded. */
record Awards(Set<EntryId> entries) {

    static final Awards NONE = new Awards(Set.of());

    Awards {
        entries = Set.copyOf(entries);
    }

    static List<AwardEvent> decide(Awards state, RememberAward c) {
        if (state.entries().contains(c.entry())) return List.of();
        return List.of(
                new AwardRemembered(c.awards(), c.entry(), c.tier(), c.act().provenance()));
    }

    static Awards evolve(Awards state, AwardEvent event) {
        return switch (event) {
            case AwardRemembered e -> {
                var more = new HashSet<>(state.entries());
                more.add(e.entry());
                yield new Awards(more);
            }
        };
    }
}
