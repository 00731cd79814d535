package id.jejak.command.cycle;

import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.events.Provenance;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of replication cycles. */
@RestController
@RequestMapping("/api/commands/cycles")
class CycleController {

    private final CommandDesk desk;

    CycleController(CommandDesk desk) {
        this.desk = desk;
    }

    record Opening(
            String name,
            RegionCode hub,
            String legalBasis,
            Policy policy,
            @Nullable Provenance provenance) {}

    record Policy(
            Set<Capacity> acceptedCapacities,
            Set<Capacity> mandateRequiredFor,
            Integer planDueDays,
            Integer planReviewDays,
            Integer mandateDueDays,
            LocalDate executionEnds) {

        /** The policy a cycle opens with is the first of its versions. */
        CyclePolicy first() {
            return new CyclePolicy(
                    1,
                    acceptedCapacities,
                    mandateRequiredFor,
                    planDueDays,
                    planReviewDays,
                    mandateDueDays,
                    executionEnds);
        }
    }

    record Mentor(String mentor, @Nullable Provenance provenance) {}

    record Invitation(RegionCode region, @Nullable Provenance provenance) {}

    record Decline(
            RegionCode region, String reason, @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    record Plain(@Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer open(@Body Opening body, Caller caller) {
        var act = caller.act(body.provenance());
        var policy = body.policy().first();
        return desk.submit(
                new OpenCycle(CycleId.next(), body.name(), body.hub(), body.legalBasis(), policy, act), caller);
    }

    @PostMapping("/{cycle}/appoint-mentor")
    Answer appointMentor(@PathVariable CycleId cycle, @Body Mentor body, Caller caller) {
        return desk.submit(new AppointMentor(cycle, body.mentor(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{cycle}/invite-region")
    Answer inviteRegion(@PathVariable CycleId cycle, @Body Invitation body, Caller caller) {
        return desk.submit(new InviteRegion(cycle, body.region(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{cycle}/decline")
    Answer decline(@PathVariable CycleId cycle, @Body Decline body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new DeclineInvitation(cycle, body.region(), body.reason(), act), caller);
    }

    @PostMapping("/{cycle}/start-signing")
    Answer startSigning(@PathVariable CycleId cycle, @Body Plain body, Caller caller) {
        return desk.submit(new StartSigning(cycle, caller.act(body.provenance())), caller);
    }

    @PostMapping("/{cycle}/start-execution")
    Answer startExecution(@PathVariable CycleId cycle, @Body Plain body, Caller caller) {
        return desk.submit(new StartExecution(cycle, caller.act(body.provenance())), caller);
    }

    @PostMapping("/{cycle}/close")
    Answer close(@PathVariable CycleId cycle, @Body Reason body, Caller caller) {
        return desk.submit(new CloseCycle(cycle, body.reason(), caller.act(body.provenance())), caller);
    }
}
