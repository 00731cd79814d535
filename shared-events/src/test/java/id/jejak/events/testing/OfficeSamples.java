package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.*;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import java.time.LocalDate;
import java.util.List;

/** A regent who lets an assistant sign, and a coordinator whose term is open until it ends; all of it is made up. */
final class OfficeSamples {

    private static final OfficeId REGENT = OfficeId.of(BANGKA_TENGAH, Role.HEAD_OF_REGION);
    private static final OfficeId COORDINATOR = OfficeId.of(BABEL, Role.HUB_COORDINATOR);
    private static final TermId OF_THE_REGENT = TermId.of("017d0c4b-4800-7000-8000-000000000201");
    private static final TermId OF_THE_COORDINATOR = TermId.of("017d0c4b-4800-7000-8000-000000000202");
    private static final DelegationId TO_ANSWER = DelegationId.of("017d0c4b-4800-7000-8000-000000000204");

    static final List<OfficeEvent> HISTORY = List.of(
            new TermRecorded(
                    REGENT,
                    OF_THE_REGENT,
                    REGENT_OF_BANGKA_TENGAH,
                    "Keputusan Menteri Dalam Negeri 131.19/2021",
                    LocalDate.of(2021, 2, 26),
                    LocalDate.of(2024, 12, 31),
                    observed("2021-03-01T03:00:00Z")),
            new TermRecorded(
                    COORDINATOR,
                    OF_THE_COORDINATOR,
                    HUB,
                    "Keputusan Gubernur 188.44/12/2021",
                    LocalDate.of(2021, 1, 4),
                    null,
                    observed("2021-03-01T04:00:00Z")),
            new DelegationGiven(
                    REGENT,
                    TO_SIGN,
                    OF_THE_REGENT,
                    REGENT_OF_BANGKA_TENGAH,
                    OFFICER_OF_BANGKA_TENGAH,
                    List.of(Power.SIGN),
                    "Surat kuasa 180/44/2021",
                    LocalDate.of(2021, 11, 8),
                    LocalDate.of(2021, 11, 30),
                    observed("2021-11-08T01:00:00Z")),
            new DelegationGiven(
                    COORDINATOR,
                    TO_ANSWER,
                    OF_THE_COORDINATOR,
                    HUB,
                    new PersonId("admin.babel"),
                    List.of(Power.ANSWER_PLANS),
                    "Surat tugas 090/3/2021",
                    LocalDate.of(2021, 12, 20),
                    LocalDate.of(2022, 1, 3),
                    observed("2021-12-17T08:00:00Z")),
            new DelegationWithdrawn(
                    COORDINATOR, TO_ANSWER, "The coordinator came back early", observed("2021-12-29T01:00:00Z")),
            new TermEnded(
                    COORDINATOR,
                    OF_THE_COORDINATOR,
                    LocalDate.of(2023, 6, 30),
                    "Moved to another bureau",
                    observed("2023-06-20T01:00:00Z")));

    private OfficeSamples() {}
}
