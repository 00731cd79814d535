package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Digest;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.ComponentKey;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.innovation.TransferKit.Component;
import id.jejak.events.innovation.TransferKit.Document;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Six innovations: one known well, one known by name, one only counted, and one with what a neighbour made of it. Of those
 * two, only their names and who took them from whom were reported.
 */
final class InnovationSamples {

    private static final RegionCode KOTA_BATU = new RegionCode("35.79");

    private static final RegionCode KLUNGKUNG = new RegionCode("51.05");
    private static final RegionCode BULELENG = new RegionCode("51.08");
    private static final PersonId OFFICER_OF_BULELENG = new PersonId("opd.buleleng");

    private static final Component SORTING = new Component(
            new ComponentKey("sorting-at-home"), "Sorting at home", "Households sort what they discard", true);
    private static final Component PRESSING =
            new Component(new ComponentKey("pellet-press"), "Pellet press", "What dries is pressed into fuel", false);
    private static final Document MANUAL = new Document("Manual", new Digest("sha256:" + "0c".repeat(32)));

    static final List<InnovationEvent> HISTORY = List.of(
            new InnovationProposed(
                    SIDOLPIN,
                    "SIDOLPIN",
                    BANGKA_TENGAH,
                    "Kabupaten Bangka Tengah",
                    "Dinas Perikanan",
                    "One of the three best of the provincial competition of 2020",
                    false,
                    OFFICER_OF_BANGKA_TENGAH,
                    observed("2021-09-01T02:00:00Z")),
            new InnovationEndorsed(SIDOLPIN, "188.45/214/2021", observed("2021-09-06T02:00:00Z")),
            new InnovationCatalogued(SIDOLPIN, "Decision of the provincial hub", observed("2021-09-09T02:00:00Z")),
            new InnovationProposed(SIP_BANGET, "SIP Banget", KOTA_BATU, "Kota Batu", null, null, false, HUB, REPORTED),
            new InnovationCatalogued(SIP_BANGET, "On the list of the signing day", REPORTED),
            new InnovationProposed(
                    PLACEHOLDER,
                    "Placeholder: innovation 1 of 5 of Kabupaten Bangka",
                    null,
                    null,
                    null,
                    null,
                    true,
                    HUB,
                    REPORTED),
            new InnovationReturned(PLACEHOLDER, "Its source does not name it", observed("2021-11-15T02:00:00Z")),
            new InnovationWithdrawn(PLACEHOLDER, "Counted twice by its source", observed("2021-11-22T02:00:00Z")),
            new InnovationInstitutionalised(SIDOLPIN, "Perbup 12/2022", observed("2022-03-01T02:00:00Z")),
            new InnovationProposed(
                    TOSS,
                    "TOSS",
                    KLUNGKUNG,
                    "Kabupaten Klungkung",
                    null,
                    null,
                    false,
                    HUB,
                    observedInBali("2021-08-04")),
            new TransferKitPublished(
                    TOSS,
                    1,
                    new TransferKit(List.of(SORTING, PRESSING), List.of(MANUAL), "A place to dry", 250_000_000L),
                    null,
                    observedInBali("2021-08-05")),
            new InnovationCatalogued(TOSS, "Decision of the provincial hub", observedInBali("2021-08-05")),
            new TransferKitPublished(
                    TOSS,
                    2,
                    new TransferKit(List.of(SORTING), List.of(), null, null),
                    "Works without a press",
                    observedInBali("2022-08-05")),
            new InnovationProposed(
                    PAS_URBAN,
                    "PAS",
                    BULELENG,
                    "Kabupaten Buleleng",
                    null,
                    null,
                    false,
                    OFFICER_OF_BULELENG,
                    observedInBali("2022-09-01")),
            new ParticularsStated(
                    PAS_URBAN,
                    new Particulars(
                            "Waste of the town fills the landfill",
                            "Half of it never gets there",
                            Set.of(12, 11),
                            "Households of Singaraja",
                            LocalDate.of(2022, 1, 17),
                            "Households sort, and a cooperative collects what is worth something"),
                    observedInBali("2022-09-01")),
            new InnovationReturned(PAS_URBAN, "Says nothing of the origin", observedInBali("2022-09-05")),
            new ProposalRevised(PAS_URBAN, "PAS URBAN", null, null, OFFICER_OF_BULELENG, observedInBali("2022-09-07")),
            new LineageRecorded(
                    PAS_URBAN, List.of(new Origin(TOSS, ReplicationType.ADAPTED, null)), observedInBali("2022-09-07")),
            new InnovationReturned(PAS_URBAN, "Which agency runs it?", observedInBali("2022-09-08")),
            new ProposalRevised(
                    PAS_URBAN,
                    "PAS URBAN",
                    "Dinas Lingkungan Hidup",
                    "Waste of the town becomes fuel",
                    OFFICER_OF_BULELENG,
                    observedInBali("2022-09-09")),
            new ParticularsStated(
                    PAS_URBAN, new Particulars(null, null, Set.of(), null, null, null), observedInBali("2022-09-09")),
            new InnovationProposed(
                    SIP_MUNTOK,
                    "SIP Muntok",
                    BANGKA_BARAT,
                    "Kabupaten Bangka Barat",
                    null,
                    null,
                    false,
                    OFFICER_OF_BANGKA_BARAT,
                    observed("2023-02-01T02:00:00Z")),
            new LineageRecorded(
                    SIP_MUNTOK,
                    List.of(
                            new Origin(SIP_BANGET, ReplicationType.COMBINED, VERIFIED),
                            new Origin(PAS_URBAN, ReplicationType.PARTIAL, null)),
                    observed("2023-02-01T02:00:00Z")),
            new SustainabilityChecked(
                    SIDOLPIN, 2023, Continuation.CHANGED, "Now on line as well", observed("2024-05-02T02:00:00Z")),
            new InnovationDiscontinued(TOSS, "The pellets found no buyer", observedInBali("2024-06-03")));

    private InnovationSamples() {}

    private static Provenance observedInBali(String day) {
        return Provenance.observed(Instant.parse(day + "T02:00:00Z"), WITA);
    }
}
