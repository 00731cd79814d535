package id.jejak.events.testing;

import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * The signing day of 11 November 2021 in Tanjung Pandan, as far as the press reported it, under ids that never change.
 *
 * <p>What the samples tell of the weeks before and the year after is made up, and plausible at most.
 */
public final class SigningDay {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    public static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    public static final RegionCode BABEL = new RegionCode("19");
    public static final RegionCode PANGKALPINANG = new RegionCode("19.71");
    public static final RegionCode BANGKA = new RegionCode("19.01");
    public static final RegionCode BANGKA_BARAT = new RegionCode("19.05");
    public static final RegionCode BANGKA_TENGAH = new RegionCode("19.04");
    public static final RegionCode BANGKA_SELATAN = new RegionCode("19.03");
    public static final RegionCode BELITUNG = new RegionCode("19.02");
    public static final RegionCode BELITUNG_TIMUR = new RegionCode("19.06");

    /** The eight governments that signed, in the order of the report. */
    public static final List<RegionCode> GOVERNMENTS = List.of(
            BABEL, PANGKALPINANG, BANGKA, BANGKA_BARAT, BANGKA_TENGAH, BANGKA_SELATAN, BELITUNG, BELITUNG_TIMUR);

    public static final LocalDate DAY = LocalDate.of(2021, 11, 11);
    public static final LocalDate PLAN_DUE = DAY.plusDays(30);
    public static final String PLACE = "Gedung Serba Guna, Kantor Bupati Belitung, Tanjung Pandan";

    public static final CycleId CYCLE = CycleId.of("017d0c4b-4800-7000-8000-0000000000c1");
    /** A round of another hub, where a region that was asked did not take part. */
    public static final CycleId CYCLE_OF_BALI = CycleId.of("017d0c4b-4800-7000-8000-0000000000c2");
    /** A round that was planned and then given up. */
    public static final CycleId CYCLE_GIVEN_UP = CycleId.of("017d0c4b-4800-7000-8000-0000000000c3");

    /** What Bangka Barat lacks; made up. */
    public static final NeedId FEW_VISITORS = NeedId.of("017d0c4b-4800-7000-8000-0000000000b1");
    /** What Bangka Barat lacks and knows no means against; made up. */
    public static final NeedId UNSAFE_HOUSES = NeedId.of("017d0c4b-4800-7000-8000-0000000000b2");

    public static final ForumSessionId FORUM = ForumSessionId.of("017d0c4b-4800-7000-8000-0000000000b3");
    /** Stays on the list of Bangka Barat. */
    public static final MatchId KEPT = MatchId.of("017d0c4b-4800-7000-8000-0000000000b4");
    /** Leaves the list of Bangka Barat before it is signed. */
    public static final MatchId DROPPED = MatchId.of("017d0c4b-4800-7000-8000-0000000000b5");

    /** Of Kota Batu; Bangka Barat replicates it. */
    public static final InnovationId SIP_BANGET = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a1");
    /** Of the fishery agency of Bangka Tengah. */
    public static final InnovationId SIDOLPIN = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a2");
    /** Counted by the report and not named by it. */
    public static final InnovationId PLACEHOLDER = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a3");

    /** Of Klungkung in Bali, discontinued later; that it was is made up. */
    public static final InnovationId TOSS = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a4");
    /** What Buleleng in Bali made of TOSS, under a name of its own. */
    public static final InnovationId PAS_URBAN = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a5");

    /** What Bangka Barat made of SIP Banget once it served there; made up. */
    public static final InnovationId SIP_MUNTOK = InnovationId.of("017d0c4b-4800-7000-8000-0000000000a6");

    /** Bangka Tengah, a placeholder: begun and given up. */
    public static final CommitmentId DISCONTINUED = CommitmentId.of("017d0c4b-4800-7000-8000-0000000000d9");
    /** Bangka Barat, SIP Banget: goes all the way to verified. */
    public static final CommitmentId VERIFIED = CommitmentId.of("017d0c4b-4800-7000-8000-0000000000d1");
    /** Bangka, a placeholder: signed by an unnamed representative, cured, later withdrawn. */
    public static final CommitmentId WITHDRAWN = CommitmentId.of("017d0c4b-4800-7000-8000-0000000000d2");

    /** Bangka Selatan, Sidolpin: off the list before anybody signed. */
    public static final CommitmentId CHOICE_DROPPED = CommitmentId.of("017d0c4b-4800-7000-8000-0000000000d3");

    /** Belitung Timur, Sidolpin: signed, and then nothing. */
    public static final CommitmentId LAPSED = CommitmentId.of("017d0c4b-4800-7000-8000-0000000000d4");

    public static final InstrumentId STATEMENT = InstrumentId.of("017d0c4b-4800-7000-8000-0000000000e1");
    /** A draft of another day, with its text at hand. */
    public static final InstrumentId AGREEMENT = InstrumentId.of("017d0c4b-4800-7000-8000-0000000000e2");

    public static final SignatureId SIGNED_BY_HEAD = SignatureId.of("017d0c4b-4800-7000-8000-0000000000f1");
    public static final SignatureId SIGNED_BY_REPRESENTATIVE = SignatureId.of("017d0c4b-4800-7000-8000-0000000000f2");

    /** Another draft, signed for the regent of Bangka Tengah by an officer. */
    public static final InstrumentId SIGNED_FOR_THE_REGENT = InstrumentId.of("017d0c4b-4800-7000-8000-0000000000e3");

    public static final SignatureId SIGNED_BY_DELEGATE = SignatureId.of("017d0c4b-4800-7000-8000-0000000000f5");
    public static final DelegationId TO_SIGN = DelegationId.of("017d0c4b-4800-7000-8000-000000000203");

    public static final CorrectionId AGREED = CorrectionId.of("017d0c4b-4800-7000-8000-0000000000f3");
    public static final CorrectionId DECLINED = CorrectionId.of("017d0c4b-4800-7000-8000-0000000000f4");

    public static final PersonId REGENT_OF_BANGKA_TENGAH = new PersonId("kepala.bangkatengah");
    public static final PersonId HUB = new PersonId("hub.babel");
    /** Whoever confirms what the first asks for. */
    public static final PersonId SECOND_OF_HUB = new PersonId("wakil.hub.babel");

    /** The ministry's, as she looks at what was declared. */
    public static final PersonId REVIEWER = new PersonId("peninjau.panrb");

    public static final PersonId OFFICER_OF_BANGKA_BARAT = new PersonId("opd.bangkabarat");
    public static final PersonId OFFICER_OF_BANGKA_TENGAH = new PersonId("opd.bangkatengah");

    /** Stated outright by the report of the signing day. */
    public static final Provenance REPORTED = new Provenance(
            new OccurredAt.OnDate(DAY, WIB),
            SourceKind.PRESS,
            Confidence.HIGH,
            "Babel Insight, \"Tercepat, Babel Selesaikan Replikasi Inovasi Pelayanan Publik\"");

    private SigningDay() {}

    /** Entered afterwards, known to the month only, and inferred rather than stated. */
    public static Provenance inferred(YearMonth month, ZoneId zone, String citation) {
        return new Provenance(new OccurredAt.InMonth(month, zone), SourceKind.BACKFILL, Confidence.MEDIUM, citation);
    }

    /** Done in the system in Bangka Belitung at that instant, e.g. {@code 2021-12-02T03:00:00Z}. */
    public static Provenance observed(String instant) {
        return Provenance.observed(Instant.parse(instant), WIB);
    }
}
