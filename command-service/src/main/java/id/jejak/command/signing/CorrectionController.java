package id.jejak.command.signing;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.events.Provenance;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what the record is said to have got wrong about signatures, and what a second person says to it. */
@RestController
@RequestMapping("/api/commands/instruments/{instrument}")
class CorrectionController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    CorrectionController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    /** @param right only what is recorded wrongly */
    record Proposal(
            SignatureId signature,
            UUID correctedEvent,
            Mistake right,
            String reason,
            @Nullable Provenance provenance) {}

    record Agreement(CorrectionId correction, @Nullable Provenance provenance) {}

    record Refusal(
            CorrectionId correction,
            String reason,
            @Nullable Provenance provenance) {}

    @PostMapping("/propose-correction")
    Answer propose(@PathVariable InstrumentId instrument, @Body Proposal body, Caller caller) {
        return desk.submit(
                new ProposeCorrection(
                        instrument,
                        CorrectionId.next(),
                        body.signature(),
                        body.correctedEvent(),
                        neighbours.saidOf(body.signature(), instrument, body.correctedEvent()),
                        body.right(),
                        body.reason(),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/correct-signature")
    Answer agree(@PathVariable InstrumentId instrument, @Body Agreement body, Caller caller) {
        return desk.submit(
                new CorrectSignature(
                        instrument,
                        body.correction(),
                        neighbours.instrument(instrument).flatMap(neighbours::cycle),
                        caller.act(body.provenance())),
                caller);
    }

    @PostMapping("/decline-correction")
    Answer decline(@PathVariable InstrumentId instrument, @Body Refusal body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new DeclineCorrection(instrument, body.correction(), body.reason(), act), caller);
    }
}
