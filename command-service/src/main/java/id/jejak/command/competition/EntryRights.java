package id.jejak.command.competition;

import static id.jejak.events.metadata.Role.EVALUATOR;
import static id.jejak.events.metadata.Role.HEAD_OF_REGION;
import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.PANELLIST;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;

import id.jejak.command.act.Right;
import id.jejak.command.competition.EntryCommand.AnnounceResult;
import id.jejak.command.competition.EntryCommand.AssignEvaluator;
import id.jejak.command.competition.EntryCommand.ConsolidateScore;
import id.jejak.command.competition.EntryCommand.DecideObjection;
import id.jejak.command.competition.EntryCommand.DeclareConflict;
import id.jejak.command.competition.EntryCommand.Disqualify;
import id.jejak.command.competition.EntryCommand.IssueDecree;
import id.jejak.command.competition.EntryCommand.LodgeObjection;
import id.jejak.command.competition.EntryCommand.RecordAdminCheck;
import id.jejak.command.competition.EntryCommand.RecordFieldVisit;
import id.jejak.command.competition.EntryCommand.RecordInterview;
import id.jejak.command.competition.EntryCommand.RecordScore;
import id.jejak.command.competition.EntryCommand.SelectFinalist;
import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.command.neighbour.InnovationStanding;

/**
 * Who may do what with an entry. Whether an evaluator or a panellist sits on this edition's panel, and may judge this
 * entry, is for the decision: it depends on the entry.
 */
final class EntryRights {

    private EntryRights() {}

    static void check(EntryCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        if (command instanceof SubmitEntry c) {
            var owner = c.innovation().map(InnovationStanding::owner);
            owner.ifPresent(region -> right.checkRegion(actor, region));
        }
    }

    static Right of(EntryCommand command) {
        return switch (command) {
            case SubmitEntry c ->
                Timing.isOfThePast(c.act()) ? Right.anywhere(MINISTRY_REVIEWER) : Right.ofRegion(INSTITUTION_ADMIN);
            case RecordScore _, SelectFinalist _ -> Right.anywhere(EVALUATOR);
            case RecordInterview _ -> Right.anywhere(PANELLIST);
            case DeclareConflict _, RecordFieldVisit _ -> Right.anywhere(EVALUATOR, PANELLIST);
            // a citizen's objection comes by letter, and the ministry enters it
            case LodgeObjection c ->
                Timing.isOfThePast(c.act())
                        ? Right.anywhere(MINISTRY_REVIEWER)
                        : Right.anywhere(
                                MINISTRY_REVIEWER, HUB_COORDINATOR, INSTITUTION_ADMIN, SERVICE_UNIT, HEAD_OF_REGION);
            case RecordAdminCheck _,
                    AssignEvaluator _,
                    ConsolidateScore _,
                    AnnounceResult _,
                    DecideObjection _,
                    IssueDecree _,
                    Disqualify _ -> Right.anywhere(MINISTRY_REVIEWER);
        };
    }
}
