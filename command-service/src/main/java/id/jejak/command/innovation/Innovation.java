package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.ALREADY_PROPOSED;
import static id.jejak.command.innovation.InnovationRule.NOT_AWAITING_ENDORSEMENT;
import static id.jejak.command.innovation.InnovationRule.NOT_CATALOGUED;
import static id.jejak.command.innovation.InnovationRule.NOT_ENDORSED;
import static id.jejak.command.innovation.InnovationRule.NO_LONGER_A_PROPOSAL;
import static id.jejak.command.innovation.InnovationRule.OWNER_REQUIRED;
import static id.jejak.command.innovation.InnovationRule.OWNER_UNKNOWN;
import static id.jejak.command.innovation.InnovationRule.SELF_ENDORSEMENT;
import static id.jejak.command.innovation.InnovationRule.UNKNOWN_INNOVATION;
import static id.jejak.events.Provenance.SourceKind.OPERATIONAL;

import id.jejak.command.act.Rejection;
import id.jejak.command.act.Rule;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An innovation: as much of it as its decisions need. */
sealed interface Innovation {

    record Unknown() implements Innovation {}

    record Proposed(@Nullable RegionCode owner, PersonId proposer) implements Innovation {}

    record Returned(@Nullable RegionCode owner) implements Innovation {}

    record Endorsed(@Nullable RegionCode owner) implements Innovation {}

    record Catalogued(@Nullable RegionCode owner) implements Innovation {}

    record Institutionalised(@Nullable RegionCode owner) implements Innovation {}

    record Withdrawn(@Nullable RegionCode owner) implements Innovation {}

    /** The government it comes from, where it is known. */
    default @Nullable RegionCode ownerOrNull() {
        return switch (this) {
            case Unknown _ -> null;
            case Proposed s -> s.owner();
            case Returned s -> s.owner();
            case Endorsed s -> s.owner();
            case Catalogued s -> s.owner();
            case Institutionalised s -> s.owner();
            case Withdrawn s -> s.owner();
        };
    }

    static List<InnovationEvent> decide(Innovation state, InnovationCommand command) {
        return switch (command) {
            case ProposeInnovation c ->
                switch (state) {
                    case Unknown _, Returned _ -> propose(c);
                    default -> throw no(ALREADY_PROPOSED, state);
                };
            case EndorseInnovation c ->
                switch (state) {
                    case Proposed proposed -> endorse(c, proposed);
                    case Endorsed _ -> List.of();
                    default -> throw no(NOT_AWAITING_ENDORSEMENT, state);
                };
            case ReturnInnovation c ->
                switch (state) {
                    case Proposed proposed -> sendBack(c, proposed);
                    default -> throw no(NOT_AWAITING_ENDORSEMENT, state);
                };
            case CatalogueInnovation c ->
                switch (state) {
                    case Endorsed _ ->
                        List.of(new InnovationCatalogued(
                                c.innovation(), c.basis(), c.act().provenance()));
                    case Catalogued _, Institutionalised _ -> List.of();
                    default -> throw no(NOT_ENDORSED, state);
                };
            case WithdrawInnovation c ->
                switch (state) {
                    case Proposed _, Returned _, Endorsed _ -> withdraw(c, state);
                    case Withdrawn _ -> List.of();
                    default -> throw no(NO_LONGER_A_PROPOSAL, state);
                };
            case InstitutionaliseInnovation c ->
                switch (state) {
                    case Catalogued catalogued -> institutionalise(c, catalogued);
                    case Institutionalised _ -> List.of();
                    default -> throw no(NOT_CATALOGUED, state);
                };
        };
    }

    static Innovation evolve(Innovation state, InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e -> new Proposed(e.owner(), e.proposer());
            case InnovationReturned _ -> new Returned(state.ownerOrNull());
            case InnovationEndorsed _ -> new Endorsed(state.ownerOrNull());
            case InnovationCatalogued _ -> new Catalogued(state.ownerOrNull());
            case InnovationWithdrawn _ -> new Withdrawn(state.ownerOrNull());
            case InnovationInstitutionalised _ -> new Institutionalised(state.ownerOrNull());
        };
    }

    private static List<InnovationEvent> propose(ProposeInnovation c) {
        if (c.owner() == null && c.act().provenance().source() == OPERATIONAL) throw new Rejection(OWNER_REQUIRED);
        return List.of(new InnovationProposed(
                c.innovation(),
                c.title(),
                c.owner(),
                c.ownerName(),
                c.implementingUnit(),
                c.summary(),
                c.placeholder(),
                c.act().person(),
                c.act().provenance()));
    }

    private static List<InnovationEvent> endorse(EndorseInnovation c, Proposed proposed) {
        requireOwner(proposed);
        if (proposed.proposer().equals(c.act().person())) throw new Rejection(SELF_ENDORSEMENT);
        return List.of(
                new InnovationEndorsed(c.innovation(), c.decree(), c.act().provenance()));
    }

    private static List<InnovationEvent> sendBack(ReturnInnovation c, Proposed proposed) {
        requireOwner(proposed);
        return List.of(
                new InnovationReturned(c.innovation(), c.reason(), c.act().provenance()));
    }

    private static List<InnovationEvent> withdraw(WithdrawInnovation c, Innovation state) {
        requireOwner(state);
        return List.of(
                new InnovationWithdrawn(c.innovation(), c.reason(), c.act().provenance()));
    }

    private static List<InnovationEvent> institutionalise(InstitutionaliseInnovation c, Catalogued catalogued) {
        requireOwner(catalogued);
        return List.of(new InnovationInstitutionalised(
                c.innovation(), c.legalBasis(), c.act().provenance()));
    }

    /** Without an owner there is no region to hold the actor to, and any region's official would pass. */
    private static void requireOwner(Innovation state) {
        if (state.ownerOrNull() == null) throw new Rejection(OWNER_UNKNOWN);
    }

    private static Rejection no(Rule rule, Innovation state) {
        return new Rejection(state instanceof Unknown ? UNKNOWN_INNOVATION : rule);
    }
}
