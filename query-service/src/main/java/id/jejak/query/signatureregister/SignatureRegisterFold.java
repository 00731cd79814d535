package id.jejak.query.signatureregister;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.signatureregister.CorrectionView.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What each event changes in the register of signatures. */
final class SignatureRegisterFold {

    private static final String DRAFT = """
            insert into register_instrument (instrument, cycle, kind, title, place, text, position)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String PARTY = """
            insert into register_party (instrument, region, province, ordinal)
            values (?, ?, ?, ?) on conflict do nothing""";
    private static final String SIGN = """
            insert into register_signature (signature, instrument, region, province, name, office, capacity, method,
                authority, plan_due_on, precision, earliest, zone, recorded_at, source, confidence, citation, position,
                event_id, delegation, on_behalf_of, signed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String COVER =
            "insert into register_coverage (commitment, signature) values (?, ?) on conflict do nothing";
    private static final String DOCUMENT = """
            update register_signature set document_kind = ?, document_number = ?, document_issuer = ?,
                document_date = ? where signature = ?""";
    private static final String COUNTERSIGN = """
            insert into register_countersignature (instrument, kind, overseer, province, name, office, method,
                precision, earliest, zone, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String PROPOSE = """
            insert into register_correction (correction, signature, corrected_event, reason, standing, position)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DECIDE = "update register_correction set standing = ? where correction = ?";
    private static final String CORRECT = """
            update register_signature set name = ?, office = ?, capacity = ?, method = ?, authority = ?,
                precision = ?, earliest = ?, zone = ?, event_id = ? where signature = ?""";
    private static final String REVOKE = "update register_instrument set revoked = true where instrument = ?";
    private static final String AUTHORITY = "update register_signature set authority = ? where signature = ?";

    private SignatureRegisterFold() {}

    static List<RowChange> changes(SigningInstrumentEvent event, Recorded<?> recorded) {
        return switch (event) {
            case InstrumentDrafted e -> draft(e, recorded.position());
            case SignatureRecorded e ->
                Stream.concat(
                                Stream.of(sign(e, recorded)),
                                e.commitments().stream().map(commitment -> row(COVER, commitment, e.signature())))
                        .toList();
            case AuthorityAttached e -> List.of(document(e));
            case AuthorityVerified e -> authority(AuthorityStatus.VERIFIED, e.signature());
            case AuthorityRejected e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case MandateMissed e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case SignatureCured e -> authority(AuthorityStatus.CURED, e.signature());
            case InstrumentCountersigned e -> List.of(countersign(e, recorded.position()));
            case SignatureCorrectionProposed e ->
                List.of(row(
                        PROPOSE,
                        e.correction(),
                        e.signature(),
                        e.correctedEvent(),
                        e.reason(),
                        Standing.PROPOSED,
                        recorded.position()));
            case SignatureCorrected e ->
                List.of(row(DECIDE, Standing.AGREED, e.correction()), correct(e, recorded.eventId()));
            case SignatureCorrectionDeclined e -> List.of(row(DECIDE, Standing.DECLINED, e.correction()));
            case InstrumentRevoked e -> revoke(e);
        };
    }

    private static List<RowChange> draft(InstrumentDrafted e, long position) {
        var changes = new ArrayList<RowChange>();
        changes.add(row(DRAFT, e.instrument(), e.cycle(), e.kind(), e.title(), e.place(), e.text(), position));
        for (int i = 0; i < e.parties().size(); i++) {
            var region = e.parties().get(i).region();
            changes.add(row(PARTY, e.instrument(), region, region.province(), i));
        }
        return changes;
    }

    private static List<RowChange> revoke(InstrumentRevoked e) {
        var signatures =
                e.bindings().stream().map(binding -> row(AUTHORITY, AuthorityStatus.REVOKED, binding.signature()));
        return Stream.concat(Stream.of(row(REVOKE, e.instrument())), signatures).toList();
    }

    private static RowChange countersign(InstrumentCountersigned e, long position) {
        return row(
                COUNTERSIGN,
                e.instrument(),
                e.kind(),
                e.overseer(),
                e.province(),
                e.signatory().name(),
                e.signatory().office(),
                e.method(),
                e.provenance().occurredAt(),
                position);
    }

    /** From here on this event says what is recorded of the signature. */
    private static RowChange correct(SignatureCorrected e, UUID event) {
        var right = e.after();
        return row(
                CORRECT,
                right.signatory().name(),
                right.signatory().office(),
                right.capacity(),
                right.method(),
                e.authority(),
                right.signedAt(),
                event,
                e.signature());
    }

    private static RowChange sign(SignatureRecorded e, Recorded<?> recorded) {
        var delegation = e.delegation();
        return row(
                SIGN,
                e.signature(),
                e.instrument(),
                e.region(),
                e.region().province(),
                e.signatory().name(),
                e.signatory().office(),
                e.capacity(),
                e.method(),
                e.authority(),
                e.planDueOn(),
                e.provenance().occurredAt(),
                recorded.recordedAt(),
                e.provenance().source(),
                e.provenance().confidence(),
                e.provenance().citation(),
                recorded.position(),
                recorded.eventId(),
                delegation == null ? null : delegation.delegation(),
                delegation == null ? null : delegation.onBehalfOf(),
                delegation == null ? null : delegation.by());
    }

    private static RowChange document(AuthorityAttached e) {
        var document = e.document();
        return row(DOCUMENT, document.kind(), document.number(), document.issuer(), document.issuedOn(), e.signature());
    }

    private static List<RowChange> authority(AuthorityStatus status, SignatureId signature) {
        return List.of(row(AUTHORITY, status, signature));
    }
}
