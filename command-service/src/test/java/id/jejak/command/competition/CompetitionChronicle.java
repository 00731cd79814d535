package id.jejak.command.competition;

import static id.jejak.command.competition.Edition.ADMIN;
import static id.jejak.command.competition.Edition.BELITUNG;
import static id.jejak.command.competition.Edition.COMPETITION;
import static id.jejak.command.competition.Edition.CRITERIA;
import static id.jejak.command.competition.Edition.ID;

import id.jejak.command.act.Chronicle;
import id.jejak.events.DomainEvent;
import id.jejak.events.competition.CompetitionEvent.EditionOpened;
import id.jejak.events.competition.CompetitionEvent.PanelMemberAppointed;
import id.jejak.events.competition.CompetitionEvent.RubricPublished;
import id.jejak.events.competition.Rubric;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lives of an edition and of an entry in it, for tests of all lives. */
public final class CompetitionChronicle {

    private CompetitionChronicle() {}

    public static Chronicle edition() {
        return Chronicle.of(
                "Edition of the competition", CompetitionLife.LIFECYCLE, Map.of(), List.of(CompetitionTest.table()));
    }

    public static Chronicle entry() {
        return Chronicle.of(
                "Entry in the competition",
                EntryLife.LIFECYCLE,
                Map.of(COMPETITION.toString(), editionOpened(), ID.innovation().toString(), innovationEndorsed()),
                List.of(EntryTest.table()));
    }

    private static List<DomainEvent> editionOpened() {
        var provenance = ADMIN.provenance();
        var events = new ArrayList<DomainEvent>();
        events.add(new EditionOpened(COMPETITION, "KIPP 2022", 2022, "Guideline", Edition.rules(), provenance));
        events.add(new RubricPublished(COMPETITION, new Rubric(1, CRITERIA), provenance));
        for (var member : Edition.terms().panel()) {
            events.add(new PanelMemberAppointed(COMPETITION, member, provenance));
        }
        return events;
    }

    private static List<DomainEvent> innovationEndorsed() {
        var provenance = ADMIN.provenance();
        return List.of(
                new InnovationProposed(
                        ID.innovation(), "Sample", BELITUNG, null, null, null, false, ADMIN.person(), provenance),
                new InnovationEndorsed(ID.innovation(), "SK 1", provenance));
    }
}
