package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.region.RegionCode;
import java.util.List;

/** Three innovations: one known well, one known by name, one only counted. */
final class InnovationSamples {

    private static final RegionCode KOTA_BATU = new RegionCode("35.79");

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
            new InnovationInstitutionalised(SIDOLPIN, "Perbup 12/2022", observed("2022-03-01T02:00:00Z")));

    private InnovationSamples() {}
}
