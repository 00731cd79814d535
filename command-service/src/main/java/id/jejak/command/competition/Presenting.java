package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.NOT_A_FINALIST;
import static id.jejak.command.competition.EntryRule.NOT_INTERVIEWED;
import static id.jejak.command.competition.EntryRule.VISIT_LACKS_A_SIDE;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.competition.EntryCommand.RecordFieldVisit;
import id.jejak.command.competition.EntryCommand.RecordInterview;
import id.jejak.command.competition.EntryStage.FieldVerified;
import id.jejak.command.competition.EntryStage.Finalist;
import id.jejak.command.competition.EntryStage.Interviewed;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.EntryFieldVerified;
import id.jejak.events.competition.EntryEvent.EntryInterviewed;
import id.jejak.events.competition.PanelKind;
import java.util.EnumSet;
import java.util.List;

/** The decisions about how finalists show themselves: before the panel, and at work. */
final class Presenting {

    private Presenting() {}

    static List<EntryEvent> interview(Entered state, RecordInterview c) {
        var person = c.act().person();
        Panel.judge(Entry.terms(c.terms()), state, person, PanelKind.PANELLIST);
        return switch (state.stage()) {
            case Finalist _ ->
                List.of(new EntryInterviewed(
                        c.entry(), person, c.summary(), c.act().provenance()));
            case Interviewed(var panellist) when panellist.equals(person) -> List.of();
            default -> throw new Rejection(NOT_A_FINALIST);
        };
    }

    static List<EntryEvent> visit(Entered state, RecordFieldVisit c) {
        var terms = Entry.terms(c.terms());
        Panel.judge(terms, state, c.act().person());
        // before the visitors are looked at: whoever they are, it is not time for a visit
        Rejection.unless(
                state.stage() instanceof Interviewed || state.stage() instanceof FieldVerified, NOT_INTERVIEWED);
        var kinds = c.visitors().stream()
                .map(visitor -> Panel.judge(terms, state, visitor).kind())
                .collect(toSet());
        Rejection.unless(kinds.equals(EnumSet.allOf(PanelKind.class)), VISIT_LACKS_A_SIDE);
        if (state.stage() instanceof FieldVerified) return List.of();
        return List.of(new EntryFieldVerified(
                c.entry(), c.visitors(), c.place(), c.findings(), c.act().provenance()));
    }
}
