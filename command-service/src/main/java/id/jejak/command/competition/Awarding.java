package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.ENTRY_DECIDED;
import static id.jejak.command.competition.EntryRule.NOT_FIELD_VERIFIED;
import static id.jejak.command.competition.EntryRule.OBJECTION_ALREADY_DECIDED;
import static id.jejak.command.competition.EntryRule.OBJECTION_UNDECIDED;
import static id.jejak.command.competition.EntryRule.OBJECTION_WINDOW_OPEN;
import static id.jejak.command.competition.EntryRule.OBJECTION_WINDOW_OVER;
import static id.jejak.command.competition.EntryRule.OWN_OBJECTION;
import static id.jejak.command.competition.EntryRule.RESULT_NOT_ANNOUNCED;
import static id.jejak.command.competition.EntryRule.UNKNOWN_OBJECTION;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.competition.Entry.Objection;
import id.jejak.command.competition.Entry.Objection.Standing;
import id.jejak.command.competition.EntryCommand.AnnounceResult;
import id.jejak.command.competition.EntryCommand.DecideObjection;
import id.jejak.command.competition.EntryCommand.Disqualify;
import id.jejak.command.competition.EntryCommand.IssueDecree;
import id.jejak.command.competition.EntryCommand.LodgeObjection;
import id.jejak.command.competition.EntryStage.AdminPassed;
import id.jejak.command.competition.EntryStage.AdminRejected;
import id.jejak.command.competition.EntryStage.Announced;
import id.jejak.command.competition.EntryStage.Awarded;
import id.jejak.command.competition.EntryStage.DeskScored;
import id.jejak.command.competition.EntryStage.Disqualified;
import id.jejak.command.competition.EntryStage.FieldVerified;
import id.jejak.command.competition.EntryStage.Finalist;
import id.jejak.command.competition.EntryStage.Interviewed;
import id.jejak.command.competition.EntryStage.NotSelected;
import id.jejak.command.competition.EntryStage.Submitted;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryDisqualified;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.competition.EntryEvent.ObjectionLodged;
import id.jejak.events.competition.EntryEvent.ResultAnnounced;
import java.util.List;

/** The decisions from the announcement to the decree, and about who is out. */
final class Awarding {

    private Awarding() {}

    static List<EntryEvent> announce(Entered state, AnnounceResult c) {
        return switch (state.stage()) {
            case FieldVerified _ -> {
                var until = objectionsUntil(Entry.terms(c.terms()).rules(), c);
                yield List.of(
                        new ResultAnnounced(c.entry(), c.tier(), until, c.act().provenance()));
            }
            case Announced(var tier, var _) when tier.equals(c.tier()) -> List.of();
            default -> throw new Rejection(NOT_FIELD_VERIFIED);
        };
    }

    static List<EntryEvent> lodge(Entered state, LodgeObjection c) {
        var announced = announced(state);
        var told = state.objections().stream()
                .anyMatch(other ->
                        other.objector().equals(c.objector()) && other.grounds().equals(c.grounds()));
        if (told) return List.of();
        Rejection.unless(!Timing.isTooLate(announced.objectionsUntil(), c.act()), OBJECTION_WINDOW_OVER);
        return List.of(new ObjectionLodged(
                c.entry(),
                state.objections().size() + 1,
                c.objector(),
                c.grounds(),
                c.act().person(),
                c.act().provenance()));
    }

    /**
     * An objection that is upheld takes the announced result with it: the entry is out, and both facts are told. Whoever
     * objected to an entry that has fallen in the meantime is owed an answer still.
     */
    static List<EntryEvent> answer(Entered state, DecideObjection c) {
        var objection = objection(state, c.objection());
        var standing = c.upheld() ? Standing.UPHELD : Standing.DISMISSED;
        if (objection.standing() == standing) return List.of();
        Rejection.unless(objection.standing() == Standing.OPEN, OBJECTION_ALREADY_DECIDED);
        Rejection.unless(!objection.lodgedBy().equals(c.act().person()), OWN_OBJECTION);
        var provenance = c.act().provenance();
        var decided = new ObjectionDecided(c.entry(), c.objection(), c.upheld(), c.reason(), provenance);
        var falls = c.upheld() && !(state.stage() instanceof Disqualified);
        return falls ? List.of(decided, new EntryDisqualified(c.entry(), c.reason(), provenance)) : List.of(decided);
    }

    static List<EntryEvent> award(Entered state, IssueDecree c) {
        if (state.stage() instanceof Awarded(var decree)) {
            Rejection.unless(decree.equals(c.decree()), ENTRY_DECIDED);
            return List.of();
        }
        var announced = announced(state);
        Rejection.unless(Timing.isTooLate(announced.objectionsUntil(), c.act()), OBJECTION_WINDOW_OPEN);
        var open = state.objections().stream().anyMatch(objection -> objection.standing() == Standing.OPEN);
        Rejection.unless(!open, OBJECTION_UNDECIDED);
        return List.of(new EntryAwarded(
                c.entry(), announced.tier(), c.decree(), c.act().provenance()));
    }

    static List<EntryEvent> disqualify(Entered state, Disqualify c) {
        return switch (state.stage()) {
            case Disqualified _ -> List.of();
            case AdminRejected _, NotSelected _, Awarded _ -> throw new Rejection(ENTRY_DECIDED);
            case Submitted _, AdminPassed _, DeskScored _, Finalist _, Interviewed _, FieldVerified _, Announced _ ->
                List.of(new EntryDisqualified(c.entry(), c.reason(), c.act().provenance()));
        };
    }

    private static Deadline objectionsUntil(EditionRules rules, AnnounceResult c) {
        return Deadline.afterDays(
                Timing.momentOf(c.act()), rules.objectionDays(), rules.closes().zone());
    }

    private static Announced announced(Entered state) {
        if (state.stage() instanceof Announced announced) return announced;
        throw new Rejection(RESULT_NOT_ANNOUNCED);
    }

    private static Objection objection(Entered state, int number) {
        Rejection.unless(number >= 1 && number <= state.objections().size(), UNKNOWN_OBJECTION);
        return state.objections().get(number - 1);
    }
}
