package id.jejak.command.competition;

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
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Provenance;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.TitleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of entries: an entry is addressed by its edition and its innovation. */
@RestController
@RequestMapping("/api/commands/competitions/{competition}/entries")
class EntryController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    EntryController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record Submission(
            InnovationId innovation,
            String title,
            String institution,
            EntryGroup group,
            String category,
            LocalDate inServiceSince,
            @Nullable String previousAward,
            @Nullable Provenance provenance) {}

    record Checklist(List<AdminFinding> findings, @Nullable Provenance provenance) {}

    record Assignment(PersonId evaluator, @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    record Score(
            Integer rubricVersion,
            List<CriterionScore> scores,
            @Nullable Integer corrects,
            @Nullable Provenance provenance) {}

    record Plain(@Nullable Provenance provenance) {}

    record Selection(
            Boolean selected,
            List<PersonId> plenary,
            @Nullable String reason,
            @Nullable Provenance provenance) {}

    record Interview(String summary, @Nullable Provenance provenance) {}

    record Visit(
            List<PersonId> visitors,
            String place,
            String findings,
            @Nullable Provenance provenance) {}

    record Result(String tier, @Nullable Provenance provenance) {}

    record Objecting(
            String objector, String grounds, @Nullable Provenance provenance) {}

    record Verdict(
            Integer objection,
            Boolean upheld,
            String reason,
            @Nullable Provenance provenance) {}

    record Decree(String decree, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer submit(@PathVariable CompetitionId competition, @Body Submission body, Caller caller) {
        return desk.submit(
                new SubmitEntry(
                        new EntryId(competition, body.innovation()),
                        body.title(),
                        body.institution(),
                        body.group(),
                        body.category(),
                        body.inServiceSince(),
                        body.previousAward(),
                        neighbours.competition(competition),
                        neighbours.innovation(body.innovation()),
                        neighbours.title(TitleId.of(competition, body.title())),
                        neighbours.awards(body.innovation()),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/record-admin-check")
    Answer recordAdminCheck(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Checklist body,
            Caller caller) {
        return desk.submit(
                new RecordAdminCheck(
                        new EntryId(competition, innovation), body.findings(), caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/assign-evaluator")
    Answer assignEvaluator(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Assignment body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new AssignEvaluator(
                        new EntryId(competition, innovation),
                        body.evaluator(),
                        neighbours.competition(competition),
                        act),
                caller);
    }

    @PostMapping("/{innovation}/declare-conflict")
    Answer declareConflict(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Reason body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new DeclareConflict(
                        new EntryId(competition, innovation), body.reason(), neighbours.competition(competition), act),
                caller);
    }

    @PostMapping("/{innovation}/record-score")
    Answer recordScore(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Score body,
            Caller caller) {
        return desk.submit(
                new RecordScore(
                        new EntryId(competition, innovation),
                        body.rubricVersion(),
                        body.scores(),
                        body.corrects(),
                        neighbours.competition(competition),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/consolidate-score")
    Answer consolidateScore(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Plain body,
            Caller caller) {
        return desk.submit(
                new ConsolidateScore(
                        new EntryId(competition, innovation),
                        neighbours.competition(competition),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/select-finalist")
    Answer selectFinalist(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Selection body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new SelectFinalist(
                        new EntryId(competition, innovation),
                        body.selected(),
                        body.plenary(),
                        body.reason(),
                        neighbours.competition(competition),
                        act),
                caller);
    }

    @PostMapping("/{innovation}/record-interview")
    Answer recordInterview(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Interview body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new RecordInterview(
                        new EntryId(competition, innovation), body.summary(), neighbours.competition(competition), act),
                caller);
    }

    @PostMapping("/{innovation}/record-field-visit")
    Answer recordFieldVisit(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Visit body,
            Caller caller) {
        return desk.submit(
                new RecordFieldVisit(
                        new EntryId(competition, innovation),
                        body.visitors(),
                        body.place(),
                        body.findings(),
                        neighbours.competition(competition),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/announce-result")
    Answer announceResult(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Result body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new AnnounceResult(
                        new EntryId(competition, innovation), body.tier(), neighbours.competition(competition), act),
                caller);
    }

    @PostMapping("/{innovation}/lodge-objection")
    Answer lodgeObjection(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Objecting body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new LodgeObjection(new EntryId(competition, innovation), body.objector(), body.grounds(), act), caller);
    }

    @PostMapping("/{innovation}/decide-objection")
    Answer decideObjection(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Verdict body,
            Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new DecideObjection(
                        new EntryId(competition, innovation), body.objection(), body.upheld(), body.reason(), act),
                caller);
    }

    @PostMapping("/{innovation}/issue-decree")
    Answer issueDecree(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Decree body,
            Caller caller) {
        return desk.submit(
                new IssueDecree(new EntryId(competition, innovation), body.decree(), caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{innovation}/disqualify")
    Answer disqualify(
            @PathVariable CompetitionId competition,
            @PathVariable InnovationId innovation,
            @Body Reason body,
            Caller caller) {
        return desk.submit(
                new Disqualify(new EntryId(competition, innovation), body.reason(), caller.act(body.provenance())),
                caller);
    }
}
