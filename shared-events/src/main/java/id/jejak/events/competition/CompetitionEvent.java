package id.jejak.events.competition;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;

/** What can happen to an edition of the competition. */
public sealed interface CompetitionEvent extends DomainEvent {

    CompetitionId competition();

    /**
     * The ministry opened an edition.
     *
     * @param year the edition's, as its name tells it
     * @param legalBasis the guideline (juklak) that lays down its rules
     */
    record EditionOpened(
            CompetitionId competition,
            String name,
            int year,
            String legalBasis,
            EditionRules rules,
            Provenance provenance)
            implements CompetitionEvent {}

    /** From now on entries are scored by this rubric; scores by an earlier one no longer count. */
    record RubricPublished(CompetitionId competition, Rubric rubric, Provenance provenance)
            implements CompetitionEvent {}

    /** Somebody was called to judge entries. */
    record PanelMemberAppointed(CompetitionId competition, PanelMember member, Provenance provenance)
            implements CompetitionEvent {}
}
