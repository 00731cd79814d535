package id.jejak.command.signing;

import static id.jejak.command.signing.SigningRule.ALREADY_DRAFTED;
import static id.jejak.command.signing.SigningRule.INSTRUMENT_REVOKED;
import static id.jejak.command.signing.SigningRule.UNKNOWN_CORRECTION;
import static id.jejak.command.signing.SigningRule.UNKNOWN_INSTRUMENT;
import static id.jejak.command.signing.SigningRule.UNKNOWN_SIGNATURE;

import id.jejak.command.act.Rejection;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityAttached;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentCountersigned;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.MandateMissed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionDeclined;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A document that governments sign: as much of it as its decisions need. */
sealed interface SigningInstrument {

    record Unknown() implements SigningInstrument {}

    /**
     * From the draft on. Whether it is partly or wholly signed follows from what it holds.
     *
     * @param parties who is to sign
     * @param signatures who did, in order
     * @param countersignatures who put a name under it without being a party
     * @param corrections what the record was said to have got wrong about the signatures
     */
    record Drafted(
            List<Party> parties,
            Map<SignatureId, Signature> signatures,
            Set<Countersignature> countersignatures,
            Map<CorrectionId, Correction> corrections)
            implements SigningInstrument {

        Drafted(List<Party> parties) {
            this(parties, Map.of(), Set.of(), Map.of());
        }

        Optional<Party> party(RegionCode region) {
            return parties.stream()
                    .filter(party -> party.region().equals(region))
                    .findFirst();
        }

        boolean isSignedFor(RegionCode region) {
            return signatures.values().stream()
                    .anyMatch(signature -> signature.region().equals(region));
        }

        Signature signature(SignatureId id) {
            var signature = signatures.get(id);
            if (signature == null) throw new Rejection(UNKNOWN_SIGNATURE);
            return signature;
        }

        boolean isToBeCorrected(SignatureId id) {
            return corrections.values().stream()
                    .anyMatch(correction ->
                            correction.isOpen() && correction.signature().equals(id));
        }

        Correction correction(CorrectionId id) {
            var correction = corrections.get(id);
            if (correction == null) throw new Rejection(UNKNOWN_CORRECTION);
            return correction;
        }

        Drafted with(SignatureRecorded e) {
            return with(e.signature(), recorded(e));
        }

        private Drafted with(SignatureId id, Signature signature) {
            var all = new LinkedHashMap<>(signatures);
            all.put(id, signature);
            return new Drafted(parties, all, countersignatures, corrections);
        }

        Drafted with(Countersignature countersignature) {
            var all = new HashSet<>(countersignatures);
            all.add(countersignature);
            return new Drafted(parties, signatures, Set.copyOf(all), corrections);
        }

        Drafted with(CorrectionId id, Correction correction) {
            var all = new LinkedHashMap<>(corrections);
            all.put(id, correction);
            return new Drafted(parties, signatures, countersignatures, all);
        }

        Drafted decided(CorrectionId id, Correction.Outcome outcome) {
            var proposed = Objects.requireNonNull(corrections.get(id), "Only a proposed correction is decided");
            return with(id, proposed.now(outcome));
        }

        Drafted change(SignatureId id, UnaryOperator<Signature> change) {
            var recorded = Objects.requireNonNull(signatures.get(id), "Only a recorded signature can change");
            return with(id, change.apply(recorded));
        }
    }

    /** Signed or not, it binds nobody any more. */
    record Revoked(List<Party> parties) implements SigningInstrument {}

    /**
     * One party's signature.
     *
     * @param particulars what the record says of it now
     * @param policyVersion the version of the cycle's policy it was made under
     * @param authority what stands behind it
     * @param documents the papers handed in for it
     */
    record Signature(
            RegionCode region,
            List<CommitmentId> commitments,
            Particulars particulars,
            int policyVersion,
            AuthorityStatus authority,
            List<AuthorityDocument> documents) {

        Capacity capacity() {
            return particulars.capacity();
        }

        /** The day it was made, where it was made. */
        LocalDate signedOn() {
            return particulars.signedAt().day();
        }

        Signature now(AuthorityStatus status) {
            return now(particulars, status);
        }

        Signature now(Particulars right, AuthorityStatus status) {
            return new Signature(region, commitments, right, policyVersion, status, documents);
        }

        Signature with(AuthorityDocument document) {
            var all = new ArrayList<>(documents);
            all.add(document);
            return new Signature(region, commitments, particulars, policyVersion, authority, List.copyOf(all));
        }
    }

    /** A name under the instrument that binds nobody. */
    record Countersignature(Countersigning kind, Overseer overseer, Signatory signatory) {

        boolean isSameKindAs(Countersignature other) {
            return kind == other.kind && overseer == other.overseer;
        }
    }

    /**
     * What the record is said to have got wrong.
     *
     * @param proposedBy who said so, and does not decide on it
     */
    record Correction(
            SignatureId signature,
            UUID correctedEvent,
            Particulars after,
            String reason,
            PersonId proposedBy,
            Outcome outcome) {

        enum Outcome {
            OPEN,
            AGREED,
            DECLINED
        }

        boolean isOpen() {
            return outcome == Outcome.OPEN;
        }

        Correction now(Outcome decided) {
            return new Correction(signature, correctedEvent, after, reason, proposedBy, decided);
        }
    }

    static List<SigningInstrumentEvent> decide(SigningInstrument state, SigningCommand command) {
        return switch (command) {
            case DraftInstrument c ->
                switch (state) {
                    case Unknown _ -> Drafting.draft(c);
                    case Drafted _, Revoked _ -> throw new Rejection(ALREADY_DRAFTED);
                };
            case RecordSignature c -> Drafting.sign(known(state), c);
            case SignInstrument c -> Drafting.sign(known(state), c);
            case CountersignInstrument c -> Countersignatures.countersign(known(state), c);
            case AttachAuthority c -> AuthorityReview.attach(known(state).signature(c.signature()), c);
            case VerifyAuthority c -> AuthorityReview.verify(known(state).signature(c.signature()), c);
            case RejectAuthority c -> AuthorityReview.reject(known(state).signature(c.signature()), c);
            case RatifySignature c -> AuthorityReview.ratify(known(state).signature(c.signature()), c);
            case MarkMandateMissed c -> AuthorityReview.missMandate(known(state).signature(c.signature()), c);
            case ProposeCorrection c -> Correcting.propose(known(state), c);
            case CorrectSignature c -> Correcting.agree(known(state), c);
            case DeclineCorrection c -> Correcting.decline(known(state), c);
            case RevokeInstrument c -> state instanceof Revoked ? List.of() : List.of(revoked(known(state), c));
        };
    }

    static SigningInstrument evolve(SigningInstrument state, SigningInstrumentEvent event) {
        return switch (event) {
            case InstrumentDrafted e -> new Drafted(e.parties());
            case SignatureRecorded e -> drafted(state).with(e);
            case InstrumentCountersigned e ->
                drafted(state).with(new Countersignature(e.kind(), e.overseer(), e.signatory()));
            case AuthorityAttached e -> drafted(state).change(e.signature(), signature -> signature.with(e.document()));
            case AuthorityVerified e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.VERIFIED));
            case AuthorityRejected e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.DEFECTIVE));
            case MandateMissed e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.DEFECTIVE));
            case SignatureCured e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.CURED));
            case SignatureCorrectionProposed e -> drafted(state).with(e.correction(), proposed(e));
            case SignatureCorrected e ->
                drafted(state)
                        .decided(e.correction(), Correction.Outcome.AGREED)
                        .change(e.signature(), signature -> signature.now(e.after(), e.authority()));
            case SignatureCorrectionDeclined e -> drafted(state).decided(e.correction(), Correction.Outcome.DECLINED);
            case InstrumentRevoked _ -> new Revoked(drafted(state).parties());
        };
    }

    private static InstrumentRevoked revoked(Drafted drafted, RevokeInstrument c) {
        var bindings = drafted.signatures().entrySet().stream()
                .map(entry -> new Binding(entry.getKey(), entry.getValue().commitments()))
                .toList();
        return new InstrumentRevoked(
                c.instrument(), c.legalBasis(), c.reason(), bindings, c.act().provenance());
    }

    private static Signature recorded(SignatureRecorded e) {
        return new Signature(e.region(), e.commitments(), e.particulars(), e.underPolicy(), e.authority(), List.of());
    }

    private static Correction proposed(SignatureCorrectionProposed e) {
        return new Correction(
                e.signature(), e.correctedEvent(), e.after(), e.reason(), e.proposedBy(), Correction.Outcome.OPEN);
    }

    private static Drafted known(SigningInstrument state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_INSTRUMENT);
            case Revoked _ -> throw new Rejection(INSTRUMENT_REVOKED);
            case Drafted drafted -> drafted;
        };
    }

    private static Drafted drafted(SigningInstrument state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("The first event of an instrument drafts it");
            case Revoked _ -> throw new IllegalStateException("Nothing happens to a revoked instrument");
            case Drafted drafted -> drafted;
        };
    }
}
