package id.jejak.command.commitment;

import id.jejak.command.act.Act;
import id.jejak.command.commitment.CommitmentCommand.MigratePolicy;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.ManyOrders;
import id.jejak.command.desk.Outcome;
import id.jejak.command.desk.Outcomes;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes in the order to let commitments stand under another version of their cycle's policy, all that a dry run listed or some
 * of them. Each decides for itself, so what one is refused does not keep the others where they are.
 */
@RestController
class PolicyMigrationController {

    private final ManyOrders orders;
    private final Neighbours neighbours;

    PolicyMigrationController(ManyOrders orders, Neighbours neighbours) {
        this.orders = orders;
        this.neighbours = neighbours;
    }

    /** @param to the version they shall stand under, be it a later or an earlier one */
    record Order(
            Integer to,
            String reason,
            List<CommitmentId> commitments,
            @Nullable Provenance provenance) {}

    /** What became of each commitment, in the order in which the request first names it. */
    record Migrated(List<Outcome> commitments) implements Outcomes {}

    @PostMapping("/api/commands/cycles/{cycle}/migrate-policy")
    ResponseEntity<Migrated> migratePolicy(
            @PathVariable CycleId cycle, @Body Order body, Caller caller, Locale language) {
        var outcomes = orders.submit(commands(cycle, body, caller.act(body.provenance())), caller, language);
        var status = outcomes.stream().allMatch(Outcome::isDone) ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(new Migrated(outcomes));
    }

    private List<MigratePolicy> commands(CycleId cycle, Order body, Act act) {
        var terms = neighbours.cycle(cycle);
        return body.commitments().stream()
                .distinct()
                .map(commitment -> new MigratePolicy(
                        commitment,
                        cycle,
                        body.to(),
                        body.reason(),
                        neighbours.correctedCapacity(commitment),
                        terms,
                        act))
                .toList();
    }
}
