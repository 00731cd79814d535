package id.jejak.query.signatureregister;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import java.util.List;
import java.util.stream.Stream;

/** What each event changes in the register of signatures. */
final class SignatureRegisterFold {

    private static final String DRAFT = """
            insert into register_instrument (instrument, cycle, kind, title, place, text)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SIGN = """
            insert into register_signature (signature, instrument, region, province, name, office, capacity, method,
                authority, plan_due_on, precision, earliest, zone, recorded_at, source, confidence, citation, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String COVER =
            "insert into register_coverage (commitment, signature) values (?, ?) on conflict do nothing";
    private static final String DOCUMENT = """
            update register_signature set document_kind = ?, document_number = ?, document_issuer = ?,
                document_date = ? where signature = ?""";
    private static final String AUTHORITY = "update register_signature set authority = ? where signature = ?";

    private SignatureRegisterFold() {}

    static List<RowChange> changes(Recorded<? extends SigningInstrumentEvent> recorded) {
        return switch (recorded.event()) {
            case InstrumentDrafted e ->
                List.of(row(DRAFT, e.instrument(), e.cycle(), e.kind(), e.title(), e.place(), e.text()));
            case SignatureRecorded e ->
                Stream.concat(
                                Stream.of(sign(e, recorded)),
                                e.commitments().stream().map(commitment -> row(COVER, commitment, e.signature())))
                        .toList();
            case AuthorityAttached e -> List.of(document(e));
            case AuthorityVerified e -> authority(AuthorityStatus.VERIFIED, e.signature());
            case AuthorityRejected e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case SignatureCured e -> authority(AuthorityStatus.CURED, e.signature());
            case InstrumentRevoked e ->
                e.bindings().stream()
                        .map(binding -> row(AUTHORITY, AuthorityStatus.REVOKED, binding.signature()))
                        .toList();
        };
    }

    private static RowChange sign(SignatureRecorded e, Recorded<?> recorded) {
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
                recorded.position());
    }

    private static RowChange document(AuthorityAttached e) {
        var document = e.document();
        return row(DOCUMENT, document.kind(), document.number(), document.issuer(), document.issuedOn(), e.signature());
    }

    private static List<RowChange> authority(AuthorityStatus status, SignatureId signature) {
        return List.of(row(AUTHORITY, status, signature));
    }
}
