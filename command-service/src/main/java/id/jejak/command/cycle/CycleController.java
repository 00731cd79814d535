package id.jejak.command.cycle;

import id.jejak.command.cycle.CycleCommand.AmendPolicy;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.PlanCycle;
import id.jejak.command.cycle.CycleCommand.SetTarget;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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

    record Plan(
            String name,
            RegionCode hub,
            LocalDate opensOn,
            LocalDate endsOn,
            @Nullable LegalBasis legalBasis,
            @Nullable Provenance provenance) {}

    record Round(
            String name,
            RegionCode hub,
            LegalBasis legalBasis,
            PolicyTerms policy,
            @Nullable Provenance provenance) {}

    record Mentor(String mentor, @Nullable Provenance provenance) {}

    record Invitation(RegionCode region, @Nullable Provenance provenance) {}

    record Decline(
            RegionCode region, String reason, @Nullable Provenance provenance) {}

    record Target(
            RegionCode region,
            Integer commitments,
            @Nullable Provenance provenance) {}

    record Amendment(
            PolicyTerms policy,
            String reason,
            String authority,
            @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    record Plain(@Nullable Provenance provenance) {}

    @PostMapping("/plan")
    @ResponseStatus(HttpStatus.CREATED)
    Answer plan(@Body Plan body, Caller caller) {
        return desk.submit(
                new PlanCycle(
                        CycleId.next(),
                        body.name(),
                        body.hub(),
                        body.opensOn(),
                        body.endsOn(),
                        body.legalBasis(),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer open(@Body Round body, Caller caller) {
        return desk.submit(opening(CycleId.next(), body, caller), caller);
    }

    @PostMapping("/{cycle}/open")
    Answer openPlanned(@PathVariable CycleId cycle, @Body Round body, Caller caller) {
        return desk.submit(opening(cycle, body, caller), caller);
    }

    private static OpenCycle opening(CycleId cycle, Round body, Caller caller) {
        var act = caller.act(body.provenance());
        return new OpenCycle(
                cycle, body.name(), body.hub(), body.legalBasis(), body.policy().first(), act);
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

    @PostMapping("/{cycle}/set-target")
    Answer setTarget(@PathVariable CycleId cycle, @Body Target body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new SetTarget(cycle, body.region(), body.commitments(), act), caller);
    }

    @PostMapping("/{cycle}/amend-policy")
    Answer amendPolicy(@PathVariable CycleId cycle, @Body Amendment body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new AmendPolicy(cycle, body.policy().first(), body.reason(), body.authority(), act), caller);
    }

    /** What a policy is made of, for those who draw a form for it: a JSON Schema of the 2020-12 draft. */
    @GetMapping(path = "/policy-schema", produces = "application/schema+json")
    Resource policySchema() {
        return new ClassPathResource("policy-schema.json", CycleController.class);
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
