package id.jejak.events.signing;

import id.jejak.events.Digest;
import id.jejak.events.DomainEvent;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.json.Revision;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a signing instrument. */
public sealed interface SigningInstrumentEvent extends DomainEvent {

    InstrumentId instrument();

    /**
     * The document is ready to be signed.
     *
     * @param text SHA-256 of the text to be signed; absent where a back-filled source does not hold the text
     * @param parties the governments that sign, each with what it commits to
     */
    record InstrumentDrafted(
            InstrumentId instrument,
            CycleId cycle,
            InstrumentKind kind,
            String title,
            String place,
            @Nullable Digest text,
            List<Party> parties,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public InstrumentDrafted {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Somebody signed for one party.
     *
     * @param region the party
     * @param commitments what the signature binds the party to
     * @param signatory who, as far as is known
     * @param authority what stands behind it at this moment
     * @param planDueOn the day by which the party owes its plans, by the cycle's policy
     * @param policyVersion the version of that policy; absent in what was recorded before policies were amended
     * @param delegation for whom it was signed and by whom; absent unless a recorded delegation allows it
     */
    record SignatureRecorded(
            InstrumentId instrument,
            SignatureId signature,
            RegionCode region,
            List<CommitmentId> commitments,
            Signatory signatory,
            Capacity capacity,
            SignatureMethod method,
            AuthorityStatus authority,
            LocalDate planDueOn,
            @Nullable Integer policyVersion,
            @Nullable ByDelegation delegation,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public SignatureRecorded {
            commitments = List.copyOf(commitments);
        }

        /** What it says of the signature and can be mistaken about. */
        public Particulars particulars() {
            return new Particulars(signatory, capacity, method, provenance.occurredAt());
        }

        /** The version of the policy it was signed under: the first where none is named. */
        public int underPolicy() {
            return policyVersion == null ? 1 : policyVersion;
        }
    }

    /** The paper that lets somebody sign was handed in. */
    record AuthorityAttached(
            InstrumentId instrument, SignatureId signature, AuthorityDocument document, Provenance provenance)
            implements SigningInstrumentEvent {}

    /** A reviewer found the authority behind a signature good. */
    record AuthorityVerified(
            InstrumentId instrument,
            SignatureId signature,
            List<CommitmentId> commitments,
            List<Finding> findings,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public AuthorityVerified {
            commitments = List.copyOf(commitments);
            findings = List.copyOf(findings);
        }
    }

    /** A reviewer found the authority behind a signature wanting. The signing stands; its status changes. */
    record AuthorityRejected(
            InstrumentId instrument,
            SignatureId signature,
            List<CommitmentId> commitments,
            List<Finding> findings,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public AuthorityRejected {
            commitments = List.copyOf(commitments);
            findings = List.copyOf(findings);
        }
    }

    /**
     * The document that lets somebody sign was owed until a day, and did not come. The signing stands; its status changes, as
     * if a reviewer had found it wanting, and can be mended in the same ways.
     *
     * @param dueOn the day it was owed until, by the cycle's policy and with all the time that was given besides
     */
    record MandateMissed(
            InstrumentId instrument,
            SignatureId signature,
            List<CommitmentId> commitments,
            LocalDate dueOn,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public MandateMissed {
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * The head of region stood behind a signature whose authority was found wanting.
     *
     * @param statement number or words of the ratification
     */
    record SignatureCured(
            InstrumentId instrument,
            SignatureId signature,
            List<CommitmentId> commitments,
            String statement,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public SignatureCured {
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * The document binds nobody any more. That it was signed stays a fact.
     *
     * @param legalBasis what allows the revocation: a decree, a judgment, a letter
     * @param bindings the signatures it bore, and what stood on each
     */
    @Revision(2)
    record InstrumentRevoked(
            InstrumentId instrument,
            LegalBasis legalBasis,
            String reason,
            List<Binding> bindings,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public InstrumentRevoked {
            bindings = List.copyOf(bindings);
        }
    }

    /**
     * The ministry or the province put a name under the document, in its own capacity: it is no party to it.
     *
     * @param kind whether it agrees or attests
     * @param overseer for whom
     * @param province which province; absent for the ministry
     * @param signatory the name and the office under the document
     * @param signatures those the document bore at that moment
     */
    record InstrumentCountersigned(
            InstrumentId instrument,
            Countersigning kind,
            Overseer overseer,
            @Nullable RegionCode province,
            Signatory signatory,
            SignatureMethod method,
            List<SignatureId> signatures,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public InstrumentCountersigned {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * Somebody says that the record is mistaken about a signature. Until somebody else agrees, the record stands.
     *
     * @param correctedEvent the id of the event that says what is wrong
     * @param before what it says
     * @param after what is right
     * @param proposedBy whose word it is; somebody else decides on it
     */
    record SignatureCorrectionProposed(
            InstrumentId instrument,
            CorrectionId correction,
            SignatureId signature,
            UUID correctedEvent,
            Particulars before,
            Particulars after,
            String reason,
            PersonId proposedBy,
            Provenance provenance)
            implements SigningInstrumentEvent {}

    /**
     * A second person agreed: from here on the record says something else (UU 27/2022 art. 6 lets data be corrected).
     * What it said before stays in the journal.
     *
     * @param correctedEvent the id of the event that was wrong
     * @param commitments what the signature binds the party to
     * @param before what was recorded
     * @param after what is right
     * @param authority what stands behind the signature now: another capacity needs another authority
     * @param reason why the record was wrong, as it was proposed
     */
    record SignatureCorrected(
            InstrumentId instrument,
            CorrectionId correction,
            SignatureId signature,
            UUID correctedEvent,
            List<CommitmentId> commitments,
            Particulars before,
            Particulars after,
            AuthorityStatus authority,
            String reason,
            Provenance provenance)
            implements SigningInstrumentEvent {
        public SignatureCorrected {
            commitments = List.copyOf(commitments);
        }
    }

    /** A second person did not agree, and the record stands. */
    record SignatureCorrectionDeclined(
            InstrumentId instrument,
            CorrectionId correction,
            SignatureId signature,
            String reason,
            Provenance provenance)
            implements SigningInstrumentEvent {}
}
