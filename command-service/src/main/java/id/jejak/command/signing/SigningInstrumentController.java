package id.jejak.command.signing;

import static id.jejak.events.metadata.Role.HEAD_OF_REGION;
import static java.util.stream.Collectors.toMap;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.events.Digest;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of signing instruments. */
@RestController
@RequestMapping("/api/commands/instruments")
class SigningInstrumentController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    SigningInstrumentController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record Draft(
            CycleId cycle,
            InstrumentKind kind,
            String title,
            String place,
            @Nullable Digest text,
            List<Party> parties,
            @Nullable Provenance provenance) {}

    /** @param delegation of the party's head, by which somebody else signed */
    record Given(
            RegionCode region,
            Signatory signatory,
            Capacity capacity,
            SignatureMethod method,
            @Nullable DelegationId delegation,
            @Nullable Provenance provenance) {}

    record Countersignature(
            Countersigning kind,
            Signatory signatory,
            SignatureMethod method,
            @Nullable Provenance provenance) {}

    record Attachment(
            SignatureId signature,
            AuthorityDocument document,
            @Nullable Provenance provenance) {}

    record Review(
            SignatureId signature,
            List<Finding> findings,
            @Nullable Provenance provenance) {}

    record Ratification(
            SignatureId signature,
            String statement,
            @Nullable Provenance provenance) {}

    record Revocation(
            LegalBasis legalBasis, String reason, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer draft(@Body Draft body, Caller caller) {
        return desk.submit(
                new DraftInstrument(
                        InstrumentId.next(),
                        body.cycle(),
                        body.kind(),
                        body.title(),
                        body.place(),
                        body.text(),
                        body.parties(),
                        neighbours.cycle(body.cycle()),
                        standings(body.parties()),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{instrument}/record-signature")
    Answer recordSignature(@PathVariable InstrumentId instrument, @Body Given body, Caller caller) {
        return desk.submit(
                new RecordSignature(
                        instrument,
                        new Signing(
                                SignatureId.next(),
                                body.region(),
                                body.signatory(),
                                body.capacity(),
                                body.method(),
                                body.delegation(),
                                neighbours.mandate(OfficeId.of(body.region(), HEAD_OF_REGION), body.delegation())),
                        neighbours.instrument(instrument).flatMap(neighbours::cycle),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/{instrument}/countersign")
    Answer countersign(@PathVariable InstrumentId instrument, @Body Countersignature body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new CountersignInstrument(instrument, body.kind(), body.signatory(), body.method(), act), caller);
    }

    @PostMapping("/{instrument}/attach-authority")
    Answer attachAuthority(@PathVariable InstrumentId instrument, @Body Attachment body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new AttachAuthority(instrument, body.signature(), body.document(), act), caller);
    }

    @PostMapping("/{instrument}/verify-authority")
    Answer verifyAuthority(@PathVariable InstrumentId instrument, @Body Review body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new VerifyAuthority(instrument, body.signature(), body.findings(), act), caller);
    }

    @PostMapping("/{instrument}/reject-authority")
    Answer rejectAuthority(@PathVariable InstrumentId instrument, @Body Review body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new RejectAuthority(instrument, body.signature(), body.findings(), act), caller);
    }

    @PostMapping("/{instrument}/ratify-signature")
    Answer ratifySignature(@PathVariable InstrumentId instrument, @Body Ratification body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new RatifySignature(instrument, body.signature(), body.statement(), act), caller);
    }

    @PostMapping("/{instrument}/revoke")
    Answer revoke(@PathVariable InstrumentId instrument, @Body Revocation body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new RevokeInstrument(instrument, body.legalBasis(), body.reason(), act), caller);
    }

    private Map<CommitmentId, CommitmentStanding> standings(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.commitments().stream())
                .distinct()
                .flatMap(id -> neighbours.commitment(id).map(standing -> Map.entry(id, standing)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
