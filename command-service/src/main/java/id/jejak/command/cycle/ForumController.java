package id.jejak.command.cycle;

import static java.util.stream.Collectors.toSet;

import id.jejak.command.cycle.CycleCommand.AssessNeed;
import id.jejak.command.cycle.CycleCommand.DropMatch;
import id.jejak.command.cycle.CycleCommand.HoldForumSession;
import id.jejak.command.cycle.CycleCommand.MatchInnovation;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Provenance;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of the replication forum of a cycle. */
@RestController
@RequestMapping("/api/commands/cycles/{cycle}")
class ForumController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    ForumController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record Need(
            RegionCode region,
            String gap,
            NeedPriority priority,
            @Nullable Set<Integer> goals,
            @Nullable String budget,
            @Nullable Provenance provenance) {}

    record Session(
            String place,
            List<InnovationId> presented,
            @Nullable Provenance provenance) {}

    record Choice(
            RegionCode region,
            InnovationId innovation,
            NeedId need,
            @Nullable ForumSessionId session,
            @Nullable String exception,
            @Nullable Provenance provenance) {}

    record Drop(MatchId match, String reason, @Nullable Provenance provenance) {}

    @PostMapping("/assess-need")
    Answer assessNeed(@PathVariable CycleId cycle, @Body Need body, Caller caller) {
        return desk.submit(
                new AssessNeed(
                        cycle,
                        NeedId.next(),
                        body.region(),
                        body.gap(),
                        body.priority(),
                        body.goals() == null ? Set.of() : body.goals(),
                        body.budget(),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/hold-session")
    Answer holdSession(@PathVariable CycleId cycle, @Body Session body, Caller caller) {
        var known = body.presented().stream()
                .filter(innovation -> neighbours.isCatalogued(innovation).isPresent())
                .collect(toSet());
        var act = caller.act(body.provenance());
        return desk.submit(
                new HoldForumSession(cycle, ForumSessionId.next(), body.place(), body.presented(), known, act), caller);
    }

    @PostMapping("/match-innovation")
    Answer matchInnovation(@PathVariable CycleId cycle, @Body Choice body, Caller caller) {
        return desk.submit(
                new MatchInnovation(
                        cycle,
                        MatchId.next(),
                        body.region(),
                        body.innovation(),
                        body.need(),
                        body.session(),
                        body.exception(),
                        neighbours.isCatalogued(body.innovation()),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/drop-match")
    Answer dropMatch(@PathVariable CycleId cycle, @Body Drop body, Caller caller) {
        return desk.submit(new DropMatch(cycle, body.match(), body.reason(), caller.act(body.provenance())), caller);
    }
}
