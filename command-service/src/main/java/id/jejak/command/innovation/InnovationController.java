package id.jejak.command.innovation;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.CheckSustainability;
import id.jejak.command.innovation.InnovationCommand.DiscontinueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.PublishTransferKit;
import id.jejak.command.innovation.InnovationCommand.RecordLineage;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.ReviseProposal;
import id.jejak.command.innovation.InnovationCommand.StateParticulars;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Provenance;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.innovation.TransferKit.Component;
import id.jejak.events.innovation.TransferKit.Document;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Neighbours neighbours;

    InnovationController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record About(
            @Nullable String problem,
            @Nullable String aim,
            @Nullable List<Integer> goals,
            @Nullable String beneficiaries,
            @Nullable LocalDate startedOn,
            @Nullable String description) {

        Particulars particulars() {
            return new Particulars(
                    problem,
                    aim,
                    goals == null ? Set.of() : new HashSet<>(goals),
                    beneficiaries,
                    startedOn,
                    description);
        }

        static @Nullable Particulars of(@Nullable About about) {
            return about == null ? null : about.particulars();
        }
    }

    record Proposal(
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            @Nullable String implementingUnit,
            @Nullable String summary,
            @Nullable Boolean placeholder,
            @Nullable About particulars,
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
                    About.of(particulars),
                    caller.act(provenance));
        }
    }

    record Revision(
            String title,
            @Nullable String implementingUnit,
            @Nullable String summary,
            @Nullable About particulars,
            @Nullable Provenance provenance) {}

    record Statement(About particulars, @Nullable Provenance provenance) {}

    record Lineage(List<Origin> origins, @Nullable Provenance provenance) {}

    record Kit(
            List<Component> components,
            @Nullable List<Document> documents,
            @Nullable String prerequisites,
            @Nullable Long costRupiah) {

        TransferKit transferKit() {
            return new TransferKit(components, documents == null ? List.of() : documents, prerequisites, costRupiah);
        }
    }

    record Publication(
            Kit kit, @Nullable String changes, @Nullable Provenance provenance) {}

    record Sustainability(
            Integer year,
            Continuation continuation,
            String findings,
            @Nullable Provenance provenance) {}

    record Endorsement(String decree, @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    record LegalBasis(String legalBasis, @Nullable Provenance provenance) {}

    record Basis(String basis, @Nullable Kit kit, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer propose(@Body Proposal body, Caller caller) {
        return desk.submit(body.of(InnovationId.next(), caller), caller);
    }

    /** A returned proposal comes back under its own id. */
    @PostMapping("/{innovation}/revise")
    Answer revise(@PathVariable InnovationId innovation, @Body Revision body, Caller caller) {
        return desk.submit(
                new ReviseProposal(
                        innovation,
                        body.title(),
                        body.implementingUnit(),
                        body.summary(),
                        About.of(body.particulars()),
                        caller.act(body.provenance())),
                caller);
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
        var kit = body.kit() == null ? null : body.kit().transferKit();
        var act = caller.act(body.provenance());
        return desk.submit(new CatalogueInnovation(innovation, body.basis(), kit, act), caller);
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

    @PostMapping("/{innovation}/state-particulars")
    Answer stateParticulars(@PathVariable InnovationId innovation, @Body Statement body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new StateParticulars(innovation, body.particulars().particulars(), act), caller);
    }

    @PostMapping("/{innovation}/record-lineage")
    Answer recordLineage(@PathVariable InnovationId innovation, @Body Lineage body, Caller caller) {
        var descent = neighbours.descent(body.origins());
        var act = caller.act(body.provenance());
        return desk.submit(new RecordLineage(innovation, body.origins(), descent, act), caller);
    }

    @PostMapping("/{innovation}/publish-kit")
    Answer publishKit(@PathVariable InnovationId innovation, @Body Publication body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new PublishTransferKit(innovation, body.kit().transferKit(), body.changes(), act), caller);
    }

    @PostMapping("/{innovation}/check-sustainability")
    Answer checkSustainability(@PathVariable InnovationId innovation, @Body Sustainability body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new CheckSustainability(innovation, body.year(), body.continuation(), body.findings(), act), caller);
    }

    @PostMapping("/{innovation}/discontinue")
    Answer discontinue(@PathVariable InnovationId innovation, @Body Reason body, Caller caller) {
        return desk.submit(new DiscontinueInnovation(innovation, body.reason(), caller.act(body.provenance())), caller);
    }
}
