package id.jejak.command.office;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.office.OfficeCommand.EndTerm;
import id.jejak.command.office.OfficeCommand.GiveDelegation;
import id.jejak.command.office.OfficeCommand.RecordTerm;
import id.jejak.command.office.OfficeCommand.WithdrawDelegation;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in who holds which office, and whom they let act for them. An office is named by government and role. */
@RestController
@RequestMapping("/api/commands/offices/{region}/{role}")
class OfficeController {

    private final CommandDesk desk;

    OfficeController(CommandDesk desk) {
        this.desk = desk;
    }

    record NewTerm(
            PersonId holder,
            String decree,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Provenance provenance) {}

    record End(
            TermId term,
            LocalDate lastDay,
            String reason,
            @Nullable Provenance provenance) {}

    record NewDelegation(
            PersonId delegate,
            List<Power> powers,
            String document,
            LocalDate from,
            LocalDate until,
            @Nullable Provenance provenance) {}

    record Withdrawal(
            DelegationId delegation,
            String reason,
            @Nullable Provenance provenance) {}

    @PostMapping("/record-term")
    Answer recordTerm(@PathVariable RegionCode region, @PathVariable Role role, @Body NewTerm body, Caller caller) {
        return desk.submit(
                new RecordTerm(
                        OfficeId.of(region, role),
                        TermId.next(),
                        body.holder(),
                        body.decree(),
                        new Days(body.from(), body.until()),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/end-term")
    Answer endTerm(@PathVariable RegionCode region, @PathVariable Role role, @Body End body, Caller caller) {
        var office = OfficeId.of(region, role);
        var act = caller.act(body.provenance());
        return desk.submit(new EndTerm(office, body.term(), body.lastDay(), body.reason(), act), caller);
    }

    @PostMapping("/give-delegation")
    Answer giveDelegation(
            @PathVariable RegionCode region, @PathVariable Role role, @Body NewDelegation body, Caller caller) {
        return desk.submit(
                new GiveDelegation(
                        OfficeId.of(region, role),
                        DelegationId.next(),
                        body.delegate(),
                        Set.copyOf(body.powers()),
                        body.document(),
                        body.from(),
                        body.until(),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/withdraw-delegation")
    Answer withdrawDelegation(
            @PathVariable RegionCode region, @PathVariable Role role, @Body Withdrawal body, Caller caller) {
        var office = OfficeId.of(region, role);
        var act = caller.act(body.provenance());
        return desk.submit(new WithdrawDelegation(office, body.delegation(), body.reason(), act), caller);
    }
}
