package id.jejak.query.signatureregister;

import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import id.jejak.query.signatureregister.CorrectionView.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What each event changes in the register of signatures. */
final class SignatureRegisterFold {

    static final Table INSTRUMENT = Table.keyed("register_instrument", "instrument");
    static final Table PARTY = Table.keyed("register_party", "instrument", "region");
    static final Table SIGNATURE = Table.keyed("register_signature", "signature");
    static final Table COVERAGE = Table.keyed("register_coverage", "commitment", "signature");
    static final Table COUNTERSIGNATURE = Table.keyed("register_countersignature", "instrument", "kind", "overseer");
    static final Table CORRECTION = Table.keyed("register_correction", "correction");

    private SignatureRegisterFold() {}

    static List<RowChange> changes(SigningInstrumentEvent event, Recorded<?> recorded) {
        return switch (event) {
            case InstrumentDrafted e -> draft(e, recorded.position());
            case SignatureRecorded e -> record(e, recorded);
            case AuthorityAttached e -> List.of(document(e));
            case AuthorityVerified e -> authority(AuthorityStatus.VERIFIED, e.signature());
            case AuthorityRejected e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case MandateMissed e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case SignatureCured e -> authority(AuthorityStatus.CURED, e.signature());
            case InstrumentCountersigned e -> List.of(countersign(e, recorded.position()));
            case SignatureCorrectionProposed e ->
                List.of(CORRECTION
                        .add(e.correction())
                        .with("signature", e.signature())
                        .with("corrected_event", e.correctedEvent())
                        .with("reason", e.reason())
                        .with("standing", Standing.PROPOSED)
                        .with("position", recorded.position()));
            case SignatureCorrected e -> correct(e, recorded.eventId());
            case SignatureCorrectionDeclined e -> List.of(decide(e.correction(), Standing.DECLINED));
            case InstrumentRevoked e -> revoke(e);
        };
    }

    private static List<RowChange> draft(InstrumentDrafted e, long position) {
        var changes = new ArrayList<RowChange>();
        changes.add(INSTRUMENT
                .add(e.instrument())
                .with("cycle", e.cycle())
                .with("kind", e.kind())
                .with("title", e.title())
                .with("place", e.place())
                .with("text", e.text())
                .with("revoked", false)
                .with("position", position));
        for (int i = 0; i < e.parties().size(); i++) {
            var region = e.parties().get(i).region();
            changes.add(PARTY.add(e.instrument(), region)
                    .with("province", region.province())
                    .with("ordinal", i));
        }
        return changes;
    }

    private static List<RowChange> revoke(InstrumentRevoked e) {
        var signatures = e.bindings().stream()
                .map(binding -> SIGNATURE.change(binding.signature()).with("authority", AuthorityStatus.REVOKED));
        return Stream.<RowChange>concat(
                        Stream.of(INSTRUMENT.change(e.instrument()).with("revoked", true)), signatures)
                .toList();
    }

    private static RowChange countersign(InstrumentCountersigned e, long position) {
        return COUNTERSIGNATURE
                .add(e.instrument(), e.kind(), e.overseer())
                .with("province", e.province())
                .with("name", e.signatory().name())
                .with("office", e.signatory().office())
                .with("method", e.method())
                .with(e.provenance().occurredAt())
                .with("position", position);
    }

    /** From here on this event says what is recorded of the signature, and of when it was made. */
    private static List<RowChange> correct(SignatureCorrected e, UUID event) {
        var right = e.after();
        var changes = new ArrayList<RowChange>();
        changes.add(decide(e.correction(), Standing.AGREED));
        changes.add(SIGNATURE
                .change(e.signature())
                .with("name", right.signatory().name())
                .with("office", right.signatory().office())
                .with("capacity", right.capacity())
                .with("method", right.method())
                .with("authority", e.authority())
                .with(right.signedAt())
                .with("event_id", event)
                .retold(right.signedAt()));
        e.commitments()
                .forEach(commitment ->
                        changes.add(COVERAGE.change(commitment, e.signature()).retold(right.signedAt())));
        return changes;
    }

    private static RowChange decide(CorrectionId correction, Standing standing) {
        return CORRECTION.change(correction).with("standing", standing);
    }

    private static List<RowChange> record(SignatureRecorded e, Recorded<?> recorded) {
        var covered = e.commitments().stream().map(commitment -> COVERAGE.add(commitment, e.signature()));
        return Stream.<RowChange>concat(Stream.of(sign(e, recorded)), covered).toList();
    }

    private static Write sign(SignatureRecorded e, Recorded<?> recorded) {
        var delegation = e.delegation();
        var how = e.provenance();
        return SIGNATURE
                .add(e.signature())
                .with("instrument", e.instrument())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("name", e.signatory().name())
                .with("office", e.signatory().office())
                .with("capacity", e.capacity())
                .with("method", e.method())
                .with("authority", e.authority())
                .with("delegation", delegation == null ? null : delegation.delegation())
                .with("on_behalf_of", delegation == null ? null : delegation.onBehalfOf())
                .with("signed_by", delegation == null ? null : delegation.by())
                .with("plan_due_on", e.planDueOn())
                .with(how.occurredAt())
                .with("recorded_at", recorded.recordedAt())
                .with("source", how.source())
                .with("confidence", how.confidence())
                .with("citation", how.citation())
                .with("event_id", recorded.eventId())
                .with("position", recorded.position());
    }

    private static RowChange document(AuthorityAttached e) {
        var document = e.document();
        return SIGNATURE
                .change(e.signature())
                .with("document_kind", document.kind())
                .with("document_number", document.number())
                .with("document_issuer", document.issuer())
                .with("document_date", document.issuedOn());
    }

    private static List<RowChange> authority(AuthorityStatus status, SignatureId signature) {
        return List.of(SIGNATURE.change(signature).with("authority", status));
    }
}
