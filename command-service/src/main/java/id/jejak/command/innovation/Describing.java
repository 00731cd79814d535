package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.COMMITMENT_OF_ANOTHER;
import static id.jejak.command.innovation.InnovationRule.DESCENDS_FROM_ITSELF;
import static id.jejak.command.innovation.InnovationRule.GOAL_OUT_OF_RANGE;
import static id.jejak.command.innovation.InnovationRule.INNOVATION_ENDED;
import static id.jejak.command.innovation.InnovationRule.ORIGIN_TWICE;
import static id.jejak.command.innovation.InnovationRule.OWN_ORIGIN;
import static id.jejak.command.innovation.InnovationRule.STARTS_IN_THE_FUTURE;
import static id.jejak.command.innovation.InnovationRule.STILL_A_PROPOSAL;
import static id.jejak.command.innovation.InnovationRule.UNKNOWN_COMMITMENT;
import static id.jejak.command.innovation.InnovationRule.UNKNOWN_ORIGIN;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Known;
import id.jejak.command.innovation.InnovationCommand.RecordLineage;
import id.jejak.command.innovation.InnovationCommand.StateParticulars;
import id.jejak.command.innovation.Stage.Catalogued;
import id.jejak.command.innovation.Stage.Discontinued;
import id.jejak.command.innovation.Stage.Endorsed;
import id.jejak.command.innovation.Stage.Institutionalised;
import id.jejak.command.innovation.Stage.Proposed;
import id.jejak.command.innovation.Stage.Returned;
import id.jejak.command.innovation.Stage.Stopped;
import id.jejak.command.innovation.Stage.Withdrawn;
import id.jejak.command.neighbour.Descent;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** The decisions about what is said of an innovation: its particulars, and what it was made from. */
final class Describing {

    private Describing() {}

    static List<InnovationEvent> state(Known state, StateParticulars c) {
        return switch (state.stage()) {
            // whoever looks at a proposal must not find that it has changed meanwhile
            case Proposed _, Returned _ -> throw new Rejection(STILL_A_PROPOSAL);
            case Endorsed _, Catalogued _, Institutionalised _ -> {
                Owner.requireOrBackfilled(state, c.act());
                if (c.particulars().equals(state.particulars())) yield List.of();
                check(c.particulars(), c.act());
                yield List.of(new ParticularsStated(
                        c.innovation(), c.particulars(), c.act().provenance()));
            }
            case Withdrawn _, Discontinued _, Stopped _ -> throw new Rejection(INNOVATION_ENDED);
        };
    }

    static void check(Particulars particulars, Act act) {
        Rejection.unless(particulars.goals().stream().allMatch(goal -> goal >= 1 && goal <= 17), GOAL_OUT_OF_RANGE);
        var today = LocalDate.ofInstant(act.at(), act.provenance().occurredAt().zone());
        var startedOn = particulars.startedOn();
        Rejection.unless(startedOn == null || !startedOn.isAfter(today), STARTS_IN_THE_FUTURE);
    }

    /** What has ended keeps its lineage open: where it came from is history, and may be found out late. */
    static List<InnovationEvent> record(Known state, RecordLineage c) {
        Rejection.unless(!(state.stage() instanceof Withdrawn), INNOVATION_ENDED);
        Owner.requireOrBackfilled(state, c.act());
        if (c.origins().equals(state.origins())) return List.of();
        checkOrigins(c, c.descent());
        for (var origin : c.origins()) checkCommitment(state, origin, c.descent());
        return List.of(new LineageRecorded(c.innovation(), c.origins(), c.act().provenance()));
    }

    private static void checkOrigins(RecordLineage c, Descent descent) {
        var named = c.origins().stream().map(Origin::innovation).toList();
        Rejection.unless(new HashSet<>(named).size() == named.size(), ORIGIN_TWICE);
        Rejection.unless(!named.contains(c.innovation()), OWN_ORIGIN);
        Rejection.unless(descent.known().containsAll(named), UNKNOWN_ORIGIN);
        Rejection.unless(!descent.forebears().contains(c.innovation()), DESCENDS_FROM_ITSELF);
    }

    private static void checkCommitment(Known state, Origin origin, Descent descent) {
        if (origin.commitment() == null) return;
        var adoption = descent.adoptions().get(origin.commitment());
        if (adoption == null) throw new Rejection(UNKNOWN_COMMITMENT);
        var owner = state.owner();
        Rejection.unless(
                owner != null && adoption.equals(AdoptionId.of(owner, origin.innovation())), COMMITMENT_OF_ANOTHER);
    }
}
