package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.World.Promise;
import id.jejak.command.model.World.Promise.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people can do with deadlines: all else the automations and the clock do. */
final class DeadlineMoves {

    /** In these it is certain whether the replica is owed: no automation has yet to hear of what was declared or ended. */
    private static final Set<Stage> CERTAIN = EnumSet.range(Stage.DRAFT, Stage.PILOTING);

    private final Dice dice;

    DeadlineMoves(Dice dice) {
        this.dice = dice;
    }

    /** More time for a replica, or for once less; empty where nobody can tell whether it is owed still. */
    Optional<Order> extend(Promise promise) {
        if (!CERTAIN.contains(promise.stage)) return Optional.empty();
        var by = dice.someone(person -> mayExtend(person, promise));
        var day = World.EXECUTION_ENDS.plusDays(dice.pick(List.of(30, 60, 90, -30)));
        var may = mayExtend(by, promise) && promise.stage != Stage.DRAFT && !day.isBefore(promise.replicaBy);
        return Optional.of(Order.of(
                        "extend a deadline",
                        by,
                        "/deadlines/EXECUTION:" + promise.id + "/extend",
                        Map.of("dueOn", day.toString(), "reason", "Floods", "authority", "Surat B/1"),
                        Expected.of(may, !day.equals(promise.replicaBy)),
                        _ -> promise.replicaBy = day)
                .recording("DeadlineExtended"));
    }

    private static boolean mayExtend(Person person, Promise promise) {
        return person.is(MINISTRY_REVIEWER) || person.oversees(HUB_COORDINATOR, promise.region);
    }
}
