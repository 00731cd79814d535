package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Digest;
import id.jejak.events.LegalBasis;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement of the signing day: a head whose authority is good, and a representative who is ratified later. */
final class SigningSamples {

    private static final Digest TEXT = new Digest("sha256:" + "5e".repeat(32));
    private static final Digest SCAN = new Digest("sha256:" + "5c".repeat(32));

    private static final UUID RECORDED = UUID.fromString("017d0c4b-4800-7000-8000-000000000101");
    private static final Particulars AS_REPORTED = new Particulars(
            new Signatory("Sukirman", "Bupati"),
            Capacity.HEAD_OF_REGION,
            SignatureMethod.NOT_STATED,
            REPORTED.occurredAt());
    private static final Particulars AS_IN_THE_MINUTES = new Particulars(
            new Signatory("Sukirman", "Bupati Bangka Barat"),
            Capacity.HEAD_OF_REGION,
            SignatureMethod.WET_INK,
            REPORTED.occurredAt());

    static final List<SigningInstrumentEvent> HISTORY = List.of(
            new InstrumentDrafted(
                    STATEMENT,
                    CYCLE,
                    InstrumentKind.STATEMENT,
                    "Komitmen Replikasi Inovasi Pelayanan Publik",
                    PLACE,
                    null,
                    List.of(new Party(BANGKA_BARAT, List.of(VERIFIED)), new Party(BANGKA, List.of(WITHDRAWN))),
                    REPORTED),
            new SignatureRecorded(
                    STATEMENT,
                    SIGNED_BY_HEAD,
                    BANGKA_BARAT,
                    List.of(VERIFIED),
                    new Signatory("Sukirman", "Bupati"),
                    Capacity.HEAD_OF_REGION,
                    SignatureMethod.NOT_STATED,
                    AuthorityStatus.UNVERIFIED,
                    PLAN_DUE,
                    null,
                    null,
                    REPORTED),
            new SignatureRecorded(
                    STATEMENT,
                    SIGNED_BY_REPRESENTATIVE,
                    BANGKA,
                    List.of(WITHDRAWN),
                    new Signatory(null, null),
                    Capacity.REPRESENTATIVE,
                    SignatureMethod.NOT_STATED,
                    AuthorityStatus.PENDING_MANDATE,
                    PLAN_DUE,
                    1,
                    null,
                    REPORTED),
            new AuthorityVerified(
                    STATEMENT,
                    SIGNED_BY_HEAD,
                    List.of(VERIFIED),
                    List.of(
                            new Finding(Finding.Item.SIGNATORY_IDENTIFIED, Finding.Outcome.MET, null),
                            new Finding(Finding.Item.OFFICE_HELD_ON_DATE, Finding.Outcome.MET, null)),
                    observed("2021-11-18T03:00:00Z")),
            attached(AuthorityDocument.Kind.DUTY_LETTER, "090/1177/2021", DAY, "2021-11-19T03:00:00Z"),
            new AuthorityRejected(
                    STATEMENT,
                    SIGNED_BY_REPRESENTATIVE,
                    List.of(WITHDRAWN),
                    List.of(new Finding(
                            Finding.Item.AUTHORITY_DOCUMENT_COVERS,
                            Finding.Outcome.NOT_MET,
                            "A duty letter lets somebody travel, not bind the region")),
                    observed("2021-11-22T03:00:00Z")),
            attached(AuthorityDocument.Kind.POWER_OF_ATTORNEY, "180/52/2021", null, "2021-11-24T03:00:00Z"),
            new MandateMissed(
                    STATEMENT,
                    SIGNED_BY_REPRESENTATIVE,
                    List.of(WITHDRAWN),
                    LocalDate.of(2021, 12, 23),
                    observed("2021-12-23T17:00:00Z")),
            new SignatureCured(
                    STATEMENT,
                    SIGNED_BY_REPRESENTATIVE,
                    List.of(WITHDRAWN),
                    "Ratified by the regent, letter 180/53/2021",
                    observed("2021-11-25T03:00:00Z")),
            new InstrumentCountersigned(
                    STATEMENT,
                    Countersigning.COUNTERSIGNATURE,
                    Overseer.PROVINCE,
                    BABEL,
                    new Signatory("Erzaldi Rosman", "Gubernur"),
                    SignatureMethod.WET_INK,
                    List.of(SIGNED_BY_HEAD, SIGNED_BY_REPRESENTATIVE),
                    observed("2021-11-26T03:00:00Z")),
            new InstrumentCountersigned(
                    STATEMENT,
                    Countersigning.WITNESS,
                    Overseer.MINISTRY,
                    null,
                    new Signatory("Diah Natalisa", "Deputi Bidang Pelayanan Publik"),
                    SignatureMethod.NOT_STATED,
                    List.of(SIGNED_BY_HEAD, SIGNED_BY_REPRESENTATIVE),
                    observed("2021-11-26T04:00:00Z")),
            proposed(DECLINED, "The office is misspelt", "2021-11-27T03:00:00Z"),
            new SignatureCorrectionDeclined(
                    STATEMENT,
                    DECLINED,
                    SIGNED_BY_HEAD,
                    "The minutes are not attached",
                    observed("2021-11-28T03:00:00Z")),
            proposed(AGREED, "The minutes say how it was signed", "2021-11-29T03:00:00Z"),
            new SignatureCorrected(
                    STATEMENT,
                    AGREED,
                    SIGNED_BY_HEAD,
                    RECORDED,
                    List.of(VERIFIED),
                    AS_REPORTED,
                    AS_IN_THE_MINUTES,
                    AuthorityStatus.VERIFIED,
                    "The minutes say how it was signed",
                    observed("2021-11-30T03:00:00Z")),
            new InstrumentDrafted(
                    SIGNED_FOR_THE_REGENT,
                    CYCLE,
                    InstrumentKind.STATEMENT,
                    "Komitmen Replikasi Inovasi Pelayanan Publik",
                    "Koba",
                    TEXT,
                    List.of(new Party(BANGKA_TENGAH, List.of(DISCONTINUED))),
                    observed("2021-11-12T02:00:00Z")),
            new SignatureRecorded(
                    SIGNED_FOR_THE_REGENT,
                    SIGNED_BY_DELEGATE,
                    BANGKA_TENGAH,
                    List.of(DISCONTINUED),
                    new Signatory(null, "Asisten"),
                    Capacity.REPRESENTATIVE,
                    SignatureMethod.WET_INK,
                    AuthorityStatus.UNVERIFIED,
                    PLAN_DUE,
                    1,
                    new ByDelegation(TO_SIGN, REGENT_OF_BANGKA_TENGAH, OFFICER_OF_BANGKA_TENGAH),
                    observed("2021-11-12T03:00:00Z")),
            new InstrumentDrafted(
                    AGREEMENT,
                    CYCLE,
                    InstrumentKind.AGREEMENT,
                    "Perjanjian Replikasi Inovasi Pelayanan Publik",
                    "Pangkalpinang",
                    TEXT,
                    List.of(new Party(BANGKA_BARAT, List.of(VERIFIED))),
                    observed("2021-12-01T03:00:00Z")),
            new InstrumentRevoked(
                    AGREEMENT,
                    new LegalBasis("Letter of the governor", "180/60/2021", null),
                    "Drafted under the wrong cycle",
                    List.of(),
                    observed("2021-12-02T03:00:00Z")));

    private SigningSamples() {}

    private static SignatureCorrectionProposed proposed(CorrectionId correction, String reason, String instant) {
        return new SignatureCorrectionProposed(
                STATEMENT,
                correction,
                SIGNED_BY_HEAD,
                RECORDED,
                AS_REPORTED,
                AS_IN_THE_MINUTES,
                reason,
                HUB,
                observed(instant));
    }

    private static AuthorityAttached attached(
            AuthorityDocument.Kind kind, String number, @Nullable LocalDate validUntil, String instant) {
        var document =
                new AuthorityDocument(kind, number, "Bupati Bangka", DAY, "To sign for Bangka", validUntil, SCAN);
        return new AuthorityAttached(STATEMENT, SIGNED_BY_REPRESENTATIVE, document, observed(instant));
    }
}
