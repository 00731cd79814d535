package id.jejak.command.competition;

import id.jejak.command.competition.CompetitionCommand.AppointPanelMember;
import id.jejak.command.competition.CompetitionCommand.OpenEdition;
import id.jejak.command.competition.CompetitionCommand.PublishRubric;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.events.Provenance;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric.Criterion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of editions of the competition. */
@RestController
@RequestMapping("/api/commands/competitions")
class CompetitionController {

    private final CommandDesk desk;

    CompetitionController(CommandDesk desk) {
        this.desk = desk;
    }

    record Opening(
            String name,
            Integer year,
            String legalBasis,
            EditionRules rules,
            @Nullable Provenance provenance) {}

    record Criteria(List<Criterion> criteria, @Nullable Provenance provenance) {}

    record Appointment(PanelMember member, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer open(@Body Opening body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new OpenEdition(CompetitionId.next(), body.name(), body.year(), body.legalBasis(), body.rules(), act),
                caller);
    }

    @PostMapping("/{competition}/publish-rubric")
    Answer publishRubric(@PathVariable CompetitionId competition, @Body Criteria body, Caller caller) {
        return desk.submit(new PublishRubric(competition, body.criteria(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{competition}/appoint-panel-member")
    Answer appointPanelMember(@PathVariable CompetitionId competition, @Body Appointment body, Caller caller) {
        return desk.submit(new AppointPanelMember(competition, body.member(), caller.act(body.provenance())), caller);
    }
}
