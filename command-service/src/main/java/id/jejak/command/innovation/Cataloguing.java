package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.CHANGES_NOT_STATED;
import static id.jejak.command.innovation.InnovationRule.COMPONENT_TWICE;
import static id.jejak.command.innovation.InnovationRule.COST_BELOW_ZERO;
import static id.jejak.command.innovation.InnovationRule.INNOVATION_ENDED;
import static id.jejak.command.innovation.InnovationRule.KIT_WITHOUT_CORE;
import static id.jejak.command.innovation.InnovationRule.NOT_ENDORSED;
import static id.jejak.command.innovation.InnovationRule.NO_TRANSFER_KIT;
import static id.jejak.command.innovation.InnovationRule.STILL_A_PROPOSAL;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Known;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.PublishTransferKit;
import id.jejak.command.innovation.Stage.Catalogued;
import id.jejak.command.innovation.Stage.Discontinued;
import id.jejak.command.innovation.Stage.Endorsed;
import id.jejak.command.innovation.Stage.Institutionalised;
import id.jejak.command.innovation.Stage.Proposed;
import id.jejak.command.innovation.Stage.Returned;
import id.jejak.command.innovation.Stage.Stopped;
import id.jejak.command.innovation.Stage.Withdrawn;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.innovation.TransferKit.Component;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions that put an innovation, and what it takes to replicate it, before those who choose. */
final class Cataloguing {

    private Cataloguing() {}

    static List<InnovationEvent> publish(Known state, PublishTransferKit c) {
        return switch (state.stage()) {
            case Proposed _, Returned _ -> throw new Rejection(STILL_A_PROPOSAL);
            case Endorsed _, Catalogued _, Institutionalised _ -> {
                Owner.requireOrBackfilled(state, c.act());
                yield publish(state, c.innovation(), c.kit(), c.changes(), c.act());
            }
            case Withdrawn _, Discontinued _, Stopped _ -> throw new Rejection(INNOVATION_ENDED);
        };
    }

    static List<InnovationEvent> catalogue(Known state, CatalogueInnovation c) {
        return switch (state.stage()) {
            case Proposed _, Returned _, Withdrawn _ -> throw new Rejection(NOT_ENDORSED);
            case Endorsed _ -> {
                Rejection.unless(state.kit() != null || c.kit() != null, NO_TRANSFER_KIT);
                var published = c.kit() == null
                        ? Stream.<InnovationEvent>empty()
                        : publish(state, c.innovation(), c.kit(), null, c.act()).stream();
                var catalogued = new InnovationCatalogued(
                        c.innovation(), c.basis(), c.act().provenance());
                yield Stream.concat(published, Stream.of(catalogued)).toList();
            }
            case Catalogued _, Institutionalised _ -> List.of();
            case Discontinued _, Stopped _ -> throw new Rejection(INNOVATION_ENDED);
        };
    }

    private static List<InnovationEvent> publish(
            Known state, InnovationId innovation, TransferKit kit, @Nullable String changes, Act act) {
        var newest = state.kit();
        if (newest != null && newest.kit().equals(kit)) return List.of();
        check(kit);
        Rejection.unless(newest == null || changes != null, CHANGES_NOT_STATED);
        return List.of(new TransferKitPublished(
                innovation,
                newest == null ? 1 : newest.version() + 1,
                kit,
                newest == null ? null : changes,
                act.provenance()));
    }

    private static void check(TransferKit kit) {
        var components = kit.components();
        Rejection.unless(
                components.stream().map(Component::key).distinct().count() == components.size(), COMPONENT_TWICE);
        Rejection.unless(components.stream().anyMatch(Component::essential), KIT_WITHOUT_CORE);
        Rejection.unless(kit.costRupiah() == null || kit.costRupiah() >= 0, COST_BELOW_ZERO);
    }
}
