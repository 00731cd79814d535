package id.jejak.command.neighbour;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.EditionOpened;
import id.jejak.events.competition.CompetitionEvent.PanelMemberAppointed;
import id.jejak.events.competition.CompetitionEvent.RubricPublished;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric;
import id.jejak.events.metadata.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an edition that its entries are held to.
 *
 * @param rubric the current version, once one is published
 * @param panel who was called to judge
 */
public record EditionTerms(EditionRules rules, @Nullable Rubric rubric, List<PanelMember> panel) {

    public EditionTerms {
        panel = List.copyOf(panel);
    }

    /** Folds a competition's stream; empty where there is no such competition. */
    public static Optional<EditionTerms> of(List<CompetitionEvent> history) {
        Optional<EditionTerms> terms = Optional.empty();
        for (var event : history) {
            terms = Optional.of(
                    event instanceof EditionOpened opened
                            ? new EditionTerms(opened.rules(), null, List.of())
                            : terms.orElseThrow().after(event));
        }
        return terms;
    }

    /** The member of the panel who is that person, if there is one. */
    public Optional<PanelMember> member(PersonId person) {
        return panel.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    private EditionTerms after(CompetitionEvent event) {
        return switch (event) {
            case EditionOpened _ -> this;
            case RubricPublished e -> new EditionTerms(rules, e.rubric(), panel);
            case PanelMemberAppointed e -> {
                var more = new ArrayList<>(panel);
                more.add(e.member());
                yield new EditionTerms(rules, rubric, more);
            }
        };
    }
}
