package id.jejak.events.innovation;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an innovation. */
public sealed interface InnovationEvent extends DomainEvent {

    InnovationId innovation();

    /**
     * A practice was put forward.
     *
     * @param title its name; for a placeholder, a label that says so
     * @param owner the government it comes from, if known
     * @param ownerName the institution as its source writes it, if known
     * @param implementingUnit the agency that runs it, if known
     * @param summary what it does, if known
     * @param placeholder whether the source counts this innovation without naming it
     * @param proposer who put it forward; somebody else endorses it
     */
    record InnovationProposed(
            InnovationId innovation,
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            @Nullable String implementingUnit,
            @Nullable String summary,
            boolean placeholder,
            PersonId proposer,
            Provenance provenance)
            implements InnovationEvent {}

    /**
     * The owner's institution stands behind it.
     *
     * @param decree number of the decree that names the innovator
     */
    record InnovationEndorsed(InnovationId innovation, String decree, Provenance provenance)
            implements InnovationEvent {}

    /** The owner's institution sent it back to its proposer. */
    record InnovationReturned(InnovationId innovation, String reason, Provenance provenance)
            implements InnovationEvent {}

    /**
     * A returned proposal came back, revised, to be looked at again. It says anew whatever a proposal says and may change:
     * whose the innovation is may not.
     *
     * @param reviser who revised it; like the proposer, somebody else than who endorses it
     */
    record ProposalRevised(
            InnovationId innovation,
            String title,
            @Nullable String implementingUnit,
            @Nullable String summary,
            PersonId reviser,
            Provenance provenance)
            implements InnovationEvent {}

    /** Its particulars were stated, with the proposal or later; those stated before no longer hold. */
    record ParticularsStated(InnovationId innovation, Particulars particulars, Provenance provenance)
            implements InnovationEvent {}

    /**
     * It was said what it was made from; what was said before no longer holds.
     *
     * @param origins at least one
     */
    record LineageRecorded(InnovationId innovation, List<Origin> origins, Provenance provenance)
            implements InnovationEvent {
        public LineageRecorded {
            origins = List.copyOf(origins);
        }
    }

    /**
     * Whoever wants to replicate it was given what that takes.
     *
     * @param version counts from 1; the newest is in force, and the former remain what replicas were made after
     * @param changes what has changed since the version before; absent in the first
     */
    record TransferKitPublished(
            InnovationId innovation,
            int version,
            TransferKit kit,
            @Nullable String changes,
            Provenance provenance) implements InnovationEvent {}

    /**
     * It stands in the catalogue from which regions choose.
     *
     * @param basis the award or the hub decision that let it in
     */
    record InnovationCatalogued(InnovationId innovation, String basis, Provenance provenance)
            implements InnovationEvent {}

    /** Its owner took it back before it entered the catalogue. */
    record InnovationWithdrawn(InnovationId innovation, String reason, Provenance provenance)
            implements InnovationEvent {}

    /**
     * Its owner made it a lasting part of its service, no longer dependent on who began it.
     *
     * @param legalBasis number of the regulation or decree that does so
     */
    record InnovationInstitutionalised(InnovationId innovation, String legalBasis, Provenance provenance)
            implements InnovationEvent {}

    /**
     * The ministry looked whether it lasts; what has stopped leaves the catalogue. Innovations are monitored in later
     * years, as in the sustainability monitoring of 2024 (PKRI).
     *
     * @param year the calendar year that was looked at; each is looked at once
     */
    record SustainabilityChecked(
            InnovationId innovation, int year, Continuation continuation, String findings, Provenance provenance)
            implements InnovationEvent {}

    /** Its owner gave it up and it left the catalogue; what was replicated of it goes on. */
    record InnovationDiscontinued(InnovationId innovation, String reason, Provenance provenance)
            implements InnovationEvent {}
}
