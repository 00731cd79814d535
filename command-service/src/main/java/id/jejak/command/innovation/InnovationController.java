package id.jejak.command.innovation;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.events.Provenance;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of innovations. */
@RestController
@RequestMapping("/api/commands/innovations")
class InnovationController {

    private final CommandDesk desk;

    InnovationController(CommandDesk desk) {
        this.desk = desk;
    }

    record Proposal(
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            @Nullable String implementingUnit,
            @Nullable String summary,
            @Nullable Boolean placeholder,
            @Nullable Provenance provenance) {

        ProposeInnovation of(InnovationId innovation, Caller caller) {
            return new ProposeInnovation(
                    innovation,
                    title,
                    owner,
                    ownerName,
                    implementingUnit,
                    summary,
                    Boolean.TRUE.equals(placeholder),
                    caller.act(provenance));
        }
    }

    record Endorsement(String decree, @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    record LegalBasis(String legalBasis, @Nullable Provenance provenance) {}

    record Basis(String basis, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer propose(@Body Proposal body, Caller caller) {
        return desk.submit(body.of(InnovationId.next(), caller), caller);
    }

    /** A returned innovation comes back under its own id. */
    @PostMapping("/{innovation}/propose")
    Answer proposeAgain(@PathVariable InnovationId innovation, @Body Proposal body, Caller caller) {
        return desk.submit(body.of(innovation, caller), caller);
    }

    @PostMapping("/{innovation}/endorse")
    Answer endorse(@PathVariable InnovationId innovation, @Body Endorsement body, Caller caller) {
        return desk.submit(new EndorseInnovation(innovation, body.decree(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{innovation}/return")
    Answer sendBack(@PathVariable InnovationId innovation, @Body Reason body, Caller caller) {
        return desk.submit(new ReturnInnovation(innovation, body.reason(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{innovation}/catalogue")
    Answer catalogue(@PathVariable InnovationId innovation, @Body Basis body, Caller caller) {
        return desk.submit(new CatalogueInnovation(innovation, body.basis(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{innovation}/withdraw")
    Answer withdraw(@PathVariable InnovationId innovation, @Body Reason body, Caller caller) {
        return desk.submit(new WithdrawInnovation(innovation, body.reason(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{innovation}/institutionalise")
    Answer institutionalise(@PathVariable InnovationId innovation, @Body LegalBasis body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new InstitutionaliseInnovation(innovation, body.legalBasis(), act), caller);
    }
}
