package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static id.jejak.command.signing.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentCountersigned;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sign at once, and others put their names under it. */
class CeremonyTest {

    private static final RegionCode BANGKA = new RegionCode("19.01");
    private static final RegionCode PROVINCE = new RegionCode("19");
    private static final CommitmentId OF_BANGKA = CommitmentId.next();
    private static final SigningInstrument DRAFTED = SigningInstrument.evolve(
            new Unknown(),
            new InstrumentDrafted(
                    ID,
                    CYCLE,
                    InstrumentKind.STATEMENT,
                    "Komitmen",
                    "Tanjung Pandan",
                    null,
                    List.of(party(BELITUNG, COMMITMENT), party(BANGKA, OF_BANGKA)),
                    ON_SIGNING_DAY));

    @Test
    void all_parties_that_are_present_sign_at_once_each_for_its_own_commitments() {
        var ceremony = signTogether(
                signing(SIGNATURE, BELITUNG, Capacity.HEAD_OF_REGION),
                signing(SignatureId.next(), BANGKA, Capacity.REPRESENTATIVE));

        assertThat(SigningInstrument.decide(DRAFTED, ceremony))
                .extracting(event -> ((SignatureRecorded) event).commitments())
                .containsExactly(List.of(COMMITMENT), List.of(OF_BANGKA));
    }

    @Test
    void one_signature_that_is_refused_takes_the_others_with_it() {
        var unacceptable = signTogether(
                signing(SIGNATURE, BELITUNG, Capacity.HEAD_OF_REGION),
                signing(SignatureId.next(), BANGKA, Capacity.DEPUTY_HEAD));
        var twice = signTogether(
                signing(SIGNATURE, BELITUNG, Capacity.HEAD_OF_REGION),
                signing(SignatureId.next(), BELITUNG, Capacity.HEAD_OF_REGION));

        assertThat(refusal(DRAFTED, unacceptable)).isEqualTo("capacity-not-accepted");
        assertThat(refusal(DRAFTED, twice)).isEqualTo("party-already-signed");
    }

    @Test
    void the_hub_of_every_party_records_a_ceremony() {
        var ceremony = signTogether(signing(SIGNATURE, new RegionCode("33.01"), Capacity.HEAD_OF_REGION));

        assertThat(ruleOf(() -> SigningRights.check(DRAFTED, ceremony))).isEqualTo("not-your-region");
    }

    @Test
    void whoever_countersigns_does_so_in_their_own_capacity_under_the_signatures_that_are_there() {
        var signed = after(DRAFTED, sign(Capacity.HEAD_OF_REGION));

        assertThat(SigningInstrument.decide(signed, countersign(Countersigning.WITNESS, MINISTRY)))
                .singleElement()
                .isInstanceOfSatisfying(InstrumentCountersigned.class, event -> {
                    assertThat(event.overseer()).isEqualTo(Overseer.MINISTRY);
                    assertThat(event.province()).isNull();
                    assertThat(event.signatures()).containsExactly(SIGNATURE);
                });
        assertThat(SigningInstrument.decide(signed, countersign(Countersigning.COUNTERSIGNATURE, HUB)))
                .singleElement()
                .isInstanceOfSatisfying(InstrumentCountersigned.class, event -> {
                    assertThat(event.overseer()).isEqualTo(Overseer.PROVINCE);
                    assertThat(event.province()).isEqualTo(PROVINCE);
                });
    }

    @Test
    void there_is_nothing_to_countersign_before_somebody_signed() {
        assertThat(refusal(DRAFTED, countersign(Countersigning.WITNESS, MINISTRY)))
                .isEqualTo("nothing-to-countersign");
    }

    @Test
    void a_province_that_is_a_party_does_not_countersign() {
        var ofTheProvince = SigningInstrument.evolve(
                new Unknown(),
                new InstrumentDrafted(
                        ID,
                        CYCLE,
                        InstrumentKind.STATEMENT,
                        "Komitmen",
                        "Tanjung Pandan",
                        null,
                        List.of(party(BELITUNG, COMMITMENT), party(PROVINCE, OF_BANGKA)),
                        ON_SIGNING_DAY));
        var signed = after(ofTheProvince, sign(Capacity.HEAD_OF_REGION));

        assertThat(refusal(signed, countersign(Countersigning.WITNESS, HUB))).isEqualTo("party-countersigns");
    }

    @Test
    void one_name_stands_for_the_ministry_and_one_for_the_province_in_each_way() {
        var witnessed =
                after(after(DRAFTED, sign(Capacity.HEAD_OF_REGION)), countersign(Countersigning.WITNESS, MINISTRY));
        var another = new Signatory("Somebody Else", "Asdep");

        assertThat(SigningInstrument.decide(witnessed, countersign(Countersigning.WITNESS, MINISTRY)))
                .isEmpty();
        assertThat(refusal(witnessed, countersign(Countersigning.WITNESS, another, MINISTRY)))
                .isEqualTo("already-countersigned");
        assertThat(SigningInstrument.decide(witnessed, countersign(Countersigning.COUNTERSIGNATURE, MINISTRY)))
                .hasSize(1);
        assertThat(SigningInstrument.decide(witnessed, countersign(Countersigning.WITNESS, HUB)))
                .hasSize(1);
    }

    @Test
    void only_the_ministry_and_the_hub_of_the_province_countersign() {
        var elsewhere = by("hub.jateng", Role.HUB_COORDINATOR, "33");

        assertThat(ruleOf(() -> SigningRights.check(DRAFTED, countersign(Countersigning.WITNESS, elsewhere))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() -> SigningRights.check(DRAFTED, countersign(Countersigning.WITNESS, ADMIN))))
                .isEqualTo("not-your-role");
    }
}
