package id.jejak.command.model;

import static id.jejak.command.model.History.events;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.ExecutionStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeEvent.DelegationWithdrawn;
import id.jejak.events.office.OfficeEvent.TermEnded;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What holds between an instrument and the commitments that stand on it. */
final class SigningInvariants {

    private SigningInvariants() {}

    static Stream<String> signedWithoutASignature(History history) {
        return history.all(CommitmentSigned.class)
                .filter(entry -> !isCovered(history, entry, (CommitmentSigned) entry.event()))
                .map(entry -> entry + " stands on no signature");
    }

    private static boolean isCovered(History history, Entry entry, CommitmentSigned signed) {
        return events(history.before(entry, signed.instrument()), SignatureRecorded.class)
                .filter(signature -> signature.signature().equals(signed.signature()))
                .anyMatch(signature -> signature.commitments().contains(signed.commitment())
                        && signature.capacity() == signed.capacity()
                        && lists(history, signature, signed.commitment()));
    }

    private static boolean lists(History history, SignatureRecorded signature, CommitmentId commitment) {
        return events(history.of(signature.instrument()).stream(), InstrumentDrafted.class)
                .flatMap(draft -> draft.parties().stream())
                .anyMatch(party -> party.region().equals(signature.region())
                        && party.commitments().contains(commitment));
    }

    /** By this signature, unless another was earlier or the commitment had ended. */
    static Stream<String> notCarriedOn(History history) {
        return history.all(SignatureRecorded.class)
                .flatMap(entry -> ((SignatureRecorded) entry.event())
                        .commitments().stream()
                                .filter(commitment -> history.of(commitment).stream()
                                        .noneMatch(later -> later.event() instanceof CommitmentSigned
                                                || LifeInvariants.isEnd(later)))
                                .map(commitment -> entry + " did not sign " + commitment));
    }

    static Stream<String> authorityNotCarriedOn(History history) {
        return history.all(CommitmentSigned.class).flatMap(entry -> {
            var signed = (CommitmentSigned) entry.event();
            var behind = authorityOf(history, signed);
            var known = events(history.of(signed.commitment()).stream(), CommitmentAuthorityChanged.class)
                    .map(CommitmentAuthorityChanged::authority)
                    .reduce(signed.authority(), (_, later) -> later);
            return known == behind
                    ? Stream.empty()
                    : Stream.of("%s: it is %s, and the commitment believes %s".formatted(entry, behind, known));
        });
    }

    private static AuthorityStatus authorityOf(History history, CommitmentSigned signed) {
        return events(history.of(signed.instrument()).stream(), SigningInstrumentEvent.class)
                .reduce(
                        signed.authority(),
                        (authority, event) -> after(authority, signed.signature(), event),
                        (_, later) -> later);
    }

    private static AuthorityStatus after(
            AuthorityStatus authority, SignatureId signature, SigningInstrumentEvent event) {
        return switch (event) {
            case AuthorityVerified e when e.signature().equals(signature) -> AuthorityStatus.VERIFIED;
            case AuthorityRejected e when e.signature().equals(signature) -> AuthorityStatus.DEFECTIVE;
            case SignatureCured e when e.signature().equals(signature) -> AuthorityStatus.CURED;
            case SignatureCorrected e when e.signature().equals(signature) -> e.authority();
            case InstrumentRevoked _ -> AuthorityStatus.REVOKED;
            default -> authority;
        };
    }

    static Stream<String> outsideTheSigning(History history) {
        return history.all(SignatureRecorded.class)
                .filter(entry -> !isInSigning(history, entry))
                .map(entry -> entry + " was made while nobody could sign");
    }

    private static boolean isInSigning(History history, Entry signature) {
        var before = history.before(signature, cycleOf(history, signature))
                .map(Entry::event)
                .toList();
        return before.stream().anyMatch(SigningStarted.class::isInstance)
                && before.stream()
                        .noneMatch(event -> event instanceof ExecutionStarted || event instanceof CycleClosed);
    }

    static Stream<String> inNoAcceptedCapacity(History history) {
        return history.all(SignatureRecorded.class)
                .filter(entry -> !policyOf(history, entry)
                        .acceptedCapacities()
                        .contains(((SignatureRecorded) entry.event()).capacity()))
                .map(entry -> entry + " was made in a capacity that its cycle does not accept");
    }

    /** The policy that held when it was signed. */
    private static CyclePolicy policyOf(History history, Entry signature) {
        return history.before(signature, cycleOf(history, signature))
                .flatMap(entry -> switch (entry.event()) {
                    case CycleOpened e -> Stream.of(e.policy());
                    case PolicyAmended e -> Stream.of(e.policy());
                    default -> Stream.<CyclePolicy>empty();
                })
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    static Stream<String> forNobodyWhoLetThem(History history) {
        return history.all(SignatureRecorded.class)
                .filter(entry -> !isDelegated(history, entry, (SignatureRecorded) entry.event()))
                .map(entry -> entry + " was made for somebody who let nobody sign that day");
    }

    private static boolean isDelegated(History history, Entry entry, SignatureRecorded signed) {
        var by = signed.delegation();
        if (by == null) return true;
        var day = signed.provenance().occurredAt().day();
        var office = OfficeId.of(signed.region(), Role.HEAD_OF_REGION);
        return events(history.before(entry, office), DelegationGiven.class)
                        .filter(given -> given.delegation().equals(by.delegation()))
                        .anyMatch(given -> given.powers().contains(Power.SIGN)
                                && given.giver().equals(by.onBehalfOf())
                                && given.delegate().equals(by.by())
                                && !day.isBefore(given.from())
                                && !day.isAfter(given.until())
                                && isInOffice(history, entry, given, day))
                && events(history.before(entry, office), DelegationWithdrawn.class)
                        .noneMatch(withdrawn -> withdrawn.delegation().equals(by.delegation())
                                && !day.isBefore(
                                        withdrawn.provenance().occurredAt().day()));
    }

    private static boolean isInOffice(History history, Entry entry, DelegationGiven given, LocalDate day) {
        return events(history.before(entry, given.office()), OfficeEvent.class).noneMatch(event -> switch (event) {
            case TermRecorded e -> e.term().equals(given.term()) && e.until() != null && day.isAfter(e.until());
            case TermEnded e -> e.term().equals(given.term()) && day.isAfter(e.lastDay());
            case DelegationGiven _, DelegationWithdrawn _ -> false;
        });
    }

    private static CycleId cycleOf(History history, Entry signature) {
        return events(history.of(signature.stream()).stream(), InstrumentDrafted.class)
                .findFirst()
                .orElseThrow()
                .cycle();
    }
}
