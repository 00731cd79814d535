package id.jejak.command.signing;

import static id.jejak.command.signing.SigningRule.AUTHORITY_ALREADY_GOOD;
import static id.jejak.command.signing.SigningRule.AUTHORITY_DOCUMENT_MISSING;
import static id.jejak.command.signing.SigningRule.CHECKLIST_INCOMPLETE;
import static id.jejak.command.signing.SigningRule.FINDING_NOT_MET;
import static id.jejak.command.signing.SigningRule.FINDING_WITHOUT_NOTE;
import static id.jejak.command.signing.SigningRule.INSTRUMENT_REVOKED;
import static id.jejak.command.signing.SigningRule.NOTHING_TO_CURE;
import static id.jejak.command.signing.SigningRule.NOTHING_TO_REJECT;
import static id.jejak.command.signing.SigningRule.SIGNATORY_UNKNOWN;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.command.signing.SigningInstrument.Signature;
import id.jejak.events.signing.AuthorityDocument.Kind;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.Finding.Item;
import id.jejak.events.signing.Finding.Outcome;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityAttached;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityVerified;
import id.jejak.events.signing.SigningInstrumentEvent.MandateMissed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCured;
import java.util.EnumSet;
import java.util.List;

/** The decisions about what stands behind a signature. */
final class AuthorityReview {

    private AuthorityReview() {}

    static List<SigningInstrumentEvent> attach(Signature signature, AttachAuthority c) {
        Rejection.unless(!signature.authority().isGood(), AUTHORITY_ALREADY_GOOD);
        if (signature.documents().contains(c.document())) return List.of();
        return List.of(new AuthorityAttached(
                c.instrument(), c.signature(), c.document(), c.act().provenance()));
    }

    static List<SigningInstrumentEvent> verify(Signature signature, VerifyAuthority c) {
        requireComplete(c.findings());
        Rejection.unless(!anyNotMet(c.findings()), FINDING_NOT_MET);
        return switch (signature.authority()) {
            case VERIFIED -> List.of();
            case CURED -> throw new Rejection(AUTHORITY_ALREADY_GOOD);
            case REVOKED -> throw new Rejection(INSTRUMENT_REVOKED);
            case UNKNOWN_SIGNATORY, UNVERIFIED, PENDING_MANDATE, DEFECTIVE -> {
                // a rejection in between does not tell who signed
                Rejection.unless(signature.capacity() != Capacity.UNKNOWN, SIGNATORY_UNKNOWN);
                Rejection.unless(isUndoubted(signature) || isCovered(signature), AUTHORITY_DOCUMENT_MISSING);
                yield List.of(verified(signature, c));
            }
        };
    }

    static List<SigningInstrumentEvent> reject(Signature signature, RejectAuthority c) {
        requireComplete(c.findings());
        Rejection.unless(anyNotMet(c.findings()), NOTHING_TO_REJECT);
        Rejection.unless(!signature.authority().isGood(), AUTHORITY_ALREADY_GOOD);
        return List.of(new AuthorityRejected(
                c.instrument(),
                c.signature(),
                signature.commitments(),
                c.findings(),
                c.act().provenance()));
    }

    static List<SigningInstrumentEvent> missMandate(Signature signature, MarkMandateMissed c) {
        return switch (signature.authority()) {
            case PENDING_MANDATE ->
                // it may lie there and wait for its review; that it is good is not for the clock to say
                isCovered(signature)
                        ? List.of()
                        : List.of(new MandateMissed(
                                c.instrument(),
                                c.signature(),
                                signature.commitments(),
                                c.dueOn(),
                                c.act().provenance()));
            // no document is owed, or somebody has looked at it since; and that nobody knows who signed stays so
            case UNKNOWN_SIGNATORY, UNVERIFIED, VERIFIED, DEFECTIVE, CURED, REVOKED -> List.of();
        };
    }

    static List<SigningInstrumentEvent> ratify(Signature signature, RatifySignature c) {
        return switch (signature.authority()) {
            case CURED -> List.of();
            case UNVERIFIED, VERIFIED -> throw new Rejection(NOTHING_TO_CURE);
            case REVOKED -> throw new Rejection(INSTRUMENT_REVOKED);
            case PENDING_MANDATE, UNKNOWN_SIGNATORY, DEFECTIVE ->
                List.of(new SignatureCured(
                        c.instrument(),
                        c.signature(),
                        signature.commitments(),
                        c.statement(),
                        c.act().provenance()));
        };
    }

    private static AuthorityVerified verified(Signature signature, VerifyAuthority c) {
        return new AuthorityVerified(
                c.instrument(),
                c.signature(),
                signature.commitments(),
                c.findings(),
                c.act().provenance());
    }

    /** Signed by virtue of an office, and never found wanting: no paper is needed. */
    private static boolean isUndoubted(Signature signature) {
        return signature.authority() == AuthorityStatus.UNVERIFIED;
    }

    /** Being sent to attend is not being allowed to bind, so a duty letter covers nothing. */
    private static boolean isCovered(Signature signature) {
        return signature.documents().stream()
                .filter(document -> document.kind() != Kind.DUTY_LETTER)
                .anyMatch(document -> document.covers(signature.signedOn()));
    }

    private static void requireComplete(List<Finding> findings) {
        var items = findings.stream().map(Finding::item).collect(toSet());
        Rejection.unless(
                items.equals(EnumSet.allOf(Item.class)) && findings.size() == items.size(), CHECKLIST_INCOMPLETE);
        Rejection.unless(
                findings.stream().noneMatch(f -> f.outcome() == Outcome.NOT_MET && f.note() == null),
                FINDING_WITHOUT_NOTE);
    }

    private static boolean anyNotMet(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_MET);
    }
}
