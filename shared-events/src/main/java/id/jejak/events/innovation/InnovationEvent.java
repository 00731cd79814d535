package id.jejak.events.innovation;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
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
}
