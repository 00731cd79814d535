package id.jejak.command.signing;

import static id.jejak.command.signing.SigningRule.ALREADY_DRAFTED;
import static id.jejak.command.signing.SigningRule.INSTRUMENT_REVOKED;
import static id.jejak.command.signing.SigningRule.UNKNOWN_INSTRUMENT;
import static id.jejak.command.signing.SigningRule.UNKNOWN_SIGNATURE;

import id.jejak.command.act.Rejection;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityAttached;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A document that governments sign: as much of it as its decisions need. */
sealed interface SigningInstrument {

    record Unknown() implements SigningInstrument {}

    /**
     * From the draft on. Whether it is partly or wholly signed follows from what it holds.
     *
     * @param parties who is to sign
     * @param signatures who did, in order
     */
    record Drafted(List<Party> parties, Map<SignatureId, Signature> signatures) implements SigningInstrument {

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

        Drafted with(SignatureId id, Signature signature) {
            var all = new LinkedHashMap<>(signatures);
            all.put(id, signature);
            return new Drafted(parties, all);
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
     * @param signedOn the day it was made, where it was made
     * @param authority what stands behind it
     * @param documents the papers handed in for it
     */
    record Signature(
            RegionCode region,
            List<CommitmentId> commitments,
            Capacity capacity,
            LocalDate signedOn,
            AuthorityStatus authority,
            List<AuthorityDocument> documents) {

        Signature now(AuthorityStatus status) {
            return new Signature(region, commitments, capacity, signedOn, status, documents);
        }

        Signature with(AuthorityDocument document) {
            var all = new ArrayList<>(documents);
            all.add(document);
            return new Signature(region, commitments, capacity, signedOn, authority, List.copyOf(all));
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
            case AttachAuthority c -> AuthorityReview.attach(known(state).signature(c.signature()), c);
            case VerifyAuthority c -> AuthorityReview.verify(known(state).signature(c.signature()), c);
            case RejectAuthority c -> AuthorityReview.reject(known(state).signature(c.signature()), c);
            case RatifySignature c -> AuthorityReview.ratify(known(state).signature(c.signature()), c);
            case RevokeInstrument c -> state instanceof Revoked ? List.of() : List.of(revoked(known(state), c));
        };
    }

    static SigningInstrument evolve(SigningInstrument state, SigningInstrumentEvent event) {
        return switch (event) {
            case InstrumentDrafted e -> new Drafted(e.parties(), Map.of());
            case SignatureRecorded e -> drafted(state).with(e.signature(), signature(e));
            case AuthorityAttached e -> drafted(state).change(e.signature(), signature -> signature.with(e.document()));
            case AuthorityVerified e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.VERIFIED));
            case AuthorityRejected e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.DEFECTIVE));
            case SignatureCured e ->
                drafted(state).change(e.signature(), signature -> signature.now(AuthorityStatus.CURED));
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

    private static Signature signature(SignatureRecorded e) {
        return new Signature(
                e.region(),
                e.commitments(),
                e.capacity(),
                e.provenance().occurredAt().day(),
                e.authority(),
                List.of());
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
