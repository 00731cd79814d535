package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.UNKNOWN_INNOVATION;

import id.jejak.command.act.Rejection;
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
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An innovation: as much of it as its decisions need. */
sealed interface Innovation {

    record Unknown() implements Innovation {}

    /**
     * An innovation that was proposed.
     *
     * @param owner the government it comes from, where it is known
     * @param authors who proposed it and who revised the proposal
     * @param particulars as they were last stated, if they were
     * @param origins what it was made from, as far as was said
     * @param kit its newest transfer kit, if there is one
     * @param checked what was found when it was last looked at in a later year, if it was
     */
    record Known(
            @Nullable RegionCode owner,
            Set<PersonId> authors,
            Stage stage,
            @Nullable Particulars particulars,
            List<Origin> origins,
            @Nullable Edition kit,
            @Nullable Check checked)
            implements Innovation {

        public Known {
            authors = Set.copyOf(authors);
            origins = List.copyOf(origins);
        }

        Known at(Stage next) {
            return new Known(owner, authors, next, particulars, origins, kit, checked);
        }

        private Known revisedBy(PersonId reviser) {
            var all = new HashSet<>(authors);
            all.add(reviser);
            return new Known(owner, all, new Stage.Proposed(), particulars, origins, kit, checked);
        }

        private Known with(Particulars stated) {
            return new Known(owner, authors, stage, stated, origins, kit, checked);
        }

        private Known madeFrom(List<Origin> recorded) {
            return new Known(owner, authors, stage, particulars, recorded, kit, checked);
        }

        private Known with(Edition published) {
            return new Known(owner, authors, stage, particulars, origins, published, checked);
        }

        private Known with(Check check) {
            var next = check.found() == Continuation.STOPPED ? new Stage.Stopped() : stage;
            return new Known(owner, authors, next, particulars, origins, kit, check);
        }
    }

    /** A transfer kit and the version it has. */
    record Edition(int version, TransferKit kit) {}

    /** What was found in a year. */
    record Check(int year, Continuation found) {}

    static List<InnovationEvent> decide(Innovation state, InnovationCommand command) {
        return switch (command) {
            case ProposeInnovation c -> Proposing.propose(state, c);
            case ReviseProposal c -> Proposing.revise(known(state), c);
            case EndorseInnovation c -> Proposing.endorse(known(state), c);
            case ReturnInnovation c -> Proposing.sendBack(known(state), c);
            case WithdrawInnovation c -> Proposing.withdraw(known(state), c);
            case StateParticulars c -> Describing.state(known(state), c);
            case RecordLineage c -> Describing.record(known(state), c);
            case PublishTransferKit c -> Cataloguing.publish(known(state), c);
            case CatalogueInnovation c -> Cataloguing.catalogue(known(state), c);
            case InstitutionaliseInnovation c -> Lasting.institutionalise(known(state), c);
            case CheckSustainability c -> Lasting.check(known(state), c);
            case DiscontinueInnovation c -> Lasting.discontinue(known(state), c);
        };
    }

    static Innovation evolve(Innovation state, InnovationEvent event) {
        return switch (event) {
            // a proposal that was returned could be proposed anew before it could be revised
            case InnovationProposed e ->
                new Known(e.owner(), Set.of(e.proposer()), new Stage.Proposed(), null, List.of(), null, null);
            case ProposalRevised e -> after(state).revisedBy(e.reviser());
            case InnovationReturned _ -> after(state).at(new Stage.Returned());
            case InnovationEndorsed _ -> after(state).at(new Stage.Endorsed());
            case InnovationWithdrawn _ -> after(state).at(new Stage.Withdrawn());
            case ParticularsStated e -> after(state).with(e.particulars());
            case LineageRecorded e -> after(state).madeFrom(e.origins());
            case TransferKitPublished e -> after(state).with(new Edition(e.version(), e.kit()));
            case InnovationCatalogued e -> after(state).at(new Stage.Catalogued(yearOf(e)));
            case InnovationInstitutionalised e -> after(state).at(new Stage.Institutionalised(since(after(state), e)));
            case SustainabilityChecked e -> after(state).with(new Check(e.year(), e.continuation()));
            case InnovationDiscontinued _ -> after(state).at(new Stage.Discontinued());
        };
    }

    private static int since(Known state, InnovationInstitutionalised event) {
        return state.stage() instanceof Stage.Catalogued(int since) ? since : yearOf(event);
    }

    private static int yearOf(InnovationEvent event) {
        return event.provenance().occurredAt().day().getYear();
    }

    private static Known known(Innovation state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_INNOVATION);
            case Known known -> known;
        };
    }

    private static Known after(Innovation state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("The first event of an innovation proposes it");
            case Known known -> known;
        };
    }
}
