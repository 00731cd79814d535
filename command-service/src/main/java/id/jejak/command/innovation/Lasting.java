package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.NOT_CATALOGUED;
import static id.jejak.command.innovation.InnovationRule.YEAR_ALREADY_CHECKED;
import static id.jejak.command.innovation.InnovationRule.YEAR_BEFORE_CATALOGUE;
import static id.jejak.command.innovation.InnovationRule.YEAR_IN_THE_FUTURE;

import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Check;
import id.jejak.command.innovation.Innovation.Known;
import id.jejak.command.innovation.InnovationCommand.CheckSustainability;
import id.jejak.command.innovation.InnovationCommand.DiscontinueInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.Stage.Catalogued;
import id.jejak.command.innovation.Stage.Discontinued;
import id.jejak.command.innovation.Stage.Institutionalised;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions about whether what stands in the catalogue lasts. */
final class Lasting {

    private Lasting() {}

    static List<InnovationEvent> institutionalise(Known state, InstitutionaliseInnovation c) {
        return switch (state.stage()) {
            case Catalogued _ -> {
                Owner.require(state);
                yield List.of(new InnovationInstitutionalised(
                        c.innovation(), c.legalBasis(), c.act().provenance()));
            }
            case Institutionalised _ -> List.of();
            default -> throw new Rejection(NOT_CATALOGUED);
        };
    }

    static List<InnovationEvent> check(Known state, CheckSustainability c) {
        // told again what it found before, also that the innovation has stopped
        if (new Check(c.year(), c.continuation()).equals(state.checked())) return List.of();
        return switch (state.stage()) {
            case Catalogued(int since) -> check(since, state.checked(), c);
            case Institutionalised(int since) -> check(since, state.checked(), c);
            default -> throw new Rejection(NOT_CATALOGUED);
        };
    }

    static List<InnovationEvent> discontinue(Known state, DiscontinueInnovation c) {
        return switch (state.stage()) {
            case Catalogued _, Institutionalised _ -> {
                Owner.require(state);
                yield List.of(new InnovationDiscontinued(
                        c.innovation(), c.reason(), c.act().provenance()));
            }
            case Discontinued _ -> List.of();
            default -> throw new Rejection(NOT_CATALOGUED);
        };
    }

    private static List<InnovationEvent> check(int since, @Nullable Check last, CheckSustainability c) {
        var zone = c.act().provenance().occurredAt().zone();
        Rejection.unless(c.year() <= c.act().at().atZone(zone).getYear(), YEAR_IN_THE_FUTURE);
        Rejection.unless(c.year() >= since, YEAR_BEFORE_CATALOGUE);
        Rejection.unless(last == null || c.year() > last.year(), YEAR_ALREADY_CHECKED);
        return List.of(new SustainabilityChecked(
                c.innovation(),
                c.year(),
                c.continuation(),
                c.findings(),
                c.act().provenance()));
    }
}
