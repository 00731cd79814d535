package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.ExtendDeadline;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Provenance;
import id.jejak.events.deadline.DeadlineId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what people ask of deadlines: more time. All else follows from what happens, or does not. */
@RestController
@RequestMapping("/api/commands/deadlines")
class DeadlineController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    DeadlineController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record Extension(
            LocalDate dueOn,
            String reason,
            String authority,
            @Nullable Provenance provenance) {}

    @PostMapping("/{deadline}/extend")
    Answer extend(@PathVariable DeadlineId deadline, @Body Extension body, Caller caller) {
        var act = caller.act(body.provenance());
        var owedBy = neighbours.owedBy(deadline);
        return desk.submit(
                new ExtendDeadline(deadline, body.dueOn(), body.reason(), body.authority(), owedBy, act), caller);
    }
}
