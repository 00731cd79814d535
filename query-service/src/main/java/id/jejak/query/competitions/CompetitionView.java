package id.jejak.query.competitions;

import id.jejak.events.OccurredAt;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.Rubric;
import id.jejak.events.metadata.PersonId;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the competition.
 *
 * @param legalBasis the guideline that lays down its rules
 * @param rubric the current version, once one is published
 * @param panel who was called to judge, in the order of their calls
 * @param entries how many innovations were entered
 */
public record CompetitionView(
        CompetitionId competition,
        String name,
        int year,
        String legalBasis,
        EditionRules rules,
        @Nullable Rubric rubric,
        List<Member> panel,
        int entries,
        OccurredAt openedAt,
        long position) {

    public CompetitionView {
        panel = List.copyOf(panel);
    }

    /**
     * Somebody who was called to judge.
     *
     * @param person the account, not a name
     */
    public record Member(
            PersonId person,
            PanelKind kind,
            String institution,
            @Nullable RegionName region) {}

    CompetitionView with(@Nullable Rubric current, List<Member> members) {
        return new CompetitionView(
                competition, name, year, legalBasis, rules, current, members, entries, openedAt, position);
    }
}
