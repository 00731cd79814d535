package id.jejak.command.signing;

import id.jejak.command.act.Act;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.ManyOrders;
import id.jejak.command.desk.Outcome;
import id.jejak.command.desk.Outcomes;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes in what was signed at one ceremony: many instruments in one request.
 *
 * <p>An instrument gets all its signatures or none; what one instrument is refused does not keep the others from being
 * signed. The answer says what became of each.
 */
@RestController
class CeremonyController {

    private final ManyOrders orders;
    private final Neighbours neighbours;

    CeremonyController(ManyOrders orders, Neighbours neighbours) {
        this.orders = orders;
        this.neighbours = neighbours;
    }

    record Ceremony(List<Given> signatures, @Nullable Provenance provenance) {}

    /** @param delegation of the party's head, by which somebody else signed */
    record Given(
            InstrumentId instrument,
            RegionCode region,
            Signatory signatory,
            Capacity capacity,
            SignatureMethod method,
            @Nullable DelegationId delegation) {}

    /** What became of each instrument, in the order in which the request first names it. */
    record Signed(List<Outcome> instruments) implements Outcomes {}

    @PostMapping("/api/commands/instruments/ceremony")
    ResponseEntity<Signed> sign(@Body Ceremony body, Caller caller, Locale language) {
        var outcomes = orders.submit(commands(body.signatures(), caller.act(body.provenance())), caller, language);
        var status = outcomes.stream().allMatch(Outcome::isDone) ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(new Signed(outcomes));
    }

    private Signing signing(Given given) {
        return new Signing(
                SignatureId.next(),
                given.region(),
                given.signatory(),
                given.capacity(),
                given.method(),
                given.delegation(),
                neighbours.mandate(OfficeId.of(given.region(), Role.HEAD_OF_REGION), given.delegation()));
    }

    private List<SignInstrument> commands(List<Given> signatures, Act act) {
        var signings = new LinkedHashMap<InstrumentId, List<Signing>>();
        for (var given : signatures) {
            signings.computeIfAbsent(given.instrument(), _ -> new ArrayList<>()).add(signing(given));
        }
        return signings.entrySet().stream()
                .map(entry -> new SignInstrument(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        neighbours.instrument(entry.getKey()).flatMap(neighbours::cycle),
                        act))
                .toList();
    }
}
