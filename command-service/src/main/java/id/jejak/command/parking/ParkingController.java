package id.jejak.command.parking;

import static id.jejak.command.parking.ParkingRule.NOT_PARKED;
import static id.jejak.command.parking.ParkingRule.SKIPPED_OUT_OF_ORDER;

import id.jejak.command.act.Rejection;
import id.jejak.command.act.Right;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.events.metadata.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/commands/parked}: what automations could not carry on.
 *
 * <p>An automation acts for every government, so it is for the ministry to look after. To skip is no order to an aggregate:
 * nothing happens in the programme, but something that would have followed does not.
 */
@RestController
@RequestMapping("/api/commands/parked")
class ParkingController {

    private static final Right KEEPERS = Right.anywhere(Role.MINISTRY_REVIEWER);

    private final ParkedEvents events;

    ParkingController(ParkedEvents events) {
        this.events = events;
    }

    /** All there is to look after, and what was decided before. */
    record Parked(List<ParkedEvent> waiting, List<SkippedEvent> skipped) {}

    /**
     * What became of a trial.
     *
     * @param carriedOn whether the event waits no more
     * @param waiting what still waits in its stream
     */
    record Retried(boolean carriedOn, List<ParkedEvent> waiting) {}

    record Skipping(String reason) {}

    @GetMapping
    Parked whatIsParked(Caller caller) {
        KEEPERS.checkRole(caller.actor());
        return new Parked(events.waiting(), events.skipped());
    }

    @PostMapping("/{event}/retry")
    Retried retryParked(@PathVariable UUID event, Caller caller) {
        KEEPERS.checkRole(caller.actor());
        var stream = events.waiting(event).map(ParkedEvent::stream).orElseThrow(() -> new Rejection(NOT_PARKED));
        events.retry(stream);
        var waiting = events.waiting().stream()
                .filter(parked -> parked.stream().equals(stream))
                .toList();
        return new Retried(waiting.stream().noneMatch(parked -> parked.event().equals(event)), waiting);
    }

    /** Asking again gives the first answer: an event is skipped once. */
    @PostMapping("/{event}/skip")
    SkippedEvent skipParked(@PathVariable UUID event, @Body Skipping body, Caller caller) {
        KEEPERS.checkRole(caller.actor());
        return events.skip(event, body.reason(), caller.actor().person(), caller.at())
                .or(() -> events.skipped(event))
                .orElseThrow(
                        () -> new Rejection(events.waiting(event).isPresent() ? SKIPPED_OUT_OF_ORDER : NOT_PARKED));
    }
}
