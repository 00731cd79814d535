package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.events.office.DelegationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Office holders let others sign and approve for them: both names stay in the record. */
class DelegationTest {

    private static final String HUB = "/offices/19/HUB_COORDINATOR";
    private static final String REGENT = "/offices/19.02/HEAD_OF_REGION";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    private final Programme programme = Programme.open(api()).signing();

    @BeforeAll
    static void somebody_holds_each_office() {
        done(api().as("peninjau.panrb").post(HUB + "/record-term", term("hub.babel")));
        done(api().as("hub.babel").post(REGENT + "/record-term", term("kepala.belitung")));
    }

    @Test
    void a_plan_is_approved_for_the_coordinator_while_the_delegation_holds() {
        var delegation = given("hub.babel", HUB, "admin.babel", "ANSWER_PLANS");
        var commitment = planned();
        var path = "/commitments/" + commitment + "/approve-plan";
        var deputy = api().as("admin.babel");

        assertThat(deputy.post(path, Map.of()).refusal()).isEqualTo("403 not-your-role");
        assertThat(api().as("opd.babel")
                        .post(path, Map.of("delegation", delegation))
                        .refusal())
                .isEqualTo("403 not-delegated");
        assertThat(deputy.post(path, Map.of("delegation", DelegationId.next().toString()))
                        .refusal())
                .isEqualTo("403 not-delegated");
        done(deputy.post(path, Map.of("delegation", delegation)));

        assertThat(stream(commitment).getLast().type()).isEqualTo("PlanApproved");
        assertThat(stream(commitment).getLast().metadata())
                .contains("\"actor\":\"admin.babel\"", "\"actingRole\":\"HUB_COORDINATOR\"")
                .contains("\"actorRegion\":\"19\"", "\"onBehalfOf\":\"hub.babel\"");
    }

    @Test
    void a_delegation_that_was_withdrawn_lets_nobody_answer_a_plan() {
        var delegation = given("hub.babel", HUB, "opd.babel", "ANSWER_PLANS");
        var commitment = planned();
        done(api().as("hub.babel")
                .post(HUB + "/withdraw-delegation", Map.of("delegation", delegation, "reason", "Back from leave")));

        var reply = api().as("opd.babel")
                .post(
                        "/commitments/" + commitment + "/return-plan",
                        Map.of("reason", "Name the origin", "delegation", delegation));

        assertThat(reply.refusal()).isEqualTo("403 not-delegated");
    }

    @Test
    void a_signature_by_delegation_names_for_whom_it_was_given() {
        var delegation = given("kepala.belitung", REGENT, "opd.belitung", "SIGN");
        var instrument = programme.drafted(programme.proposed(programme.innovation()));
        var signature = new HashMap<>(Programme.signature("REPRESENTATIVE"));
        signature.put("delegation", delegation);

        done(api().as("hub.babel").post("/instruments/" + instrument + "/record-signature", signature));

        assertThat(stream(instrument).getLast().payload())
                .contains("\"onBehalfOf\":\"kepala.belitung\"", "\"by\":\"opd.belitung\"")
                .contains("\"authority\":\"UNVERIFIED\"");
    }

    @Test
    void at_a_ceremony_a_delegation_nobody_gave_is_refused_for_its_instrument_alone() {
        var first = programme.drafted(programme.proposed(programme.innovation()));
        var second = programme.drafted(programme.proposed(programme.innovation()));
        var signed = new HashMap<>(Programme.signature("HEAD_OF_REGION"));
        signed.put("instrument", first);
        var pretended = new HashMap<>(Programme.signature("REPRESENTATIVE"));
        pretended.put("instrument", second);
        pretended.put("delegation", DelegationId.next().toString());

        var reply =
                api().as("hub.babel").post("/instruments/ceremony", Map.of("signatures", List.of(signed, pretended)));

        assertThat(reply.body().at("/instruments/1/problem/rule").stringValue()).isEqualTo("not-delegated");
        assertThat(types(first)).containsExactly("InstrumentDrafted", "SignatureRecorded");
        assertThat(types(second)).containsExactly("InstrumentDrafted");
    }

    @Test
    void nobody_holds_an_office_while_somebody_else_does() {
        var another = api().as("hub.babel").post(REGENT + "/record-term", term("somebody"));

        assertThat(another.refusal()).isEqualTo("409 term-overlaps");
    }

    @Test
    void a_repeated_delegation_gets_its_first_answer() {
        var key = api().as("kepala.belitung").under(Ids.next().toString());
        var delegation = delegation("admin.belitung", "SIGN");

        var first = done(key.post(REGENT + "/give-delegation", delegation));
        var second = done(key.post(REGENT + "/give-delegation", delegation));

        assertThat(second).isEqualTo(first);
    }

    /** A commitment on good authority whose plan awaits the hub's answer. */
    private String planned() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        done(api().as("peninjau.panrb")
                .post("/instruments/" + instrument + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        done(api().as("opd.belitung").post("/commitments/" + commitment + "/submit-plan", plan()));
        return commitment;
    }

    private String given(String giver, String office, String delegate, String power) {
        return done(api().as(giver).post(office + "/give-delegation", delegation(delegate, power)))
                .part();
    }

    private Map<String, Object> delegation(String delegate, String power) {
        return Map.of(
                "delegate",
                delegate,
                "powers",
                List.of(power),
                "document",
                "Surat kuasa 180/44",
                "from",
                today.toString(),
                "until",
                today.plusDays(30).toString());
    }

    private static Map<String, Object> term(String holder) {
        return Map.of("holder", holder, "decree", "SK 131.19", "from", "2020-01-01");
    }
}
