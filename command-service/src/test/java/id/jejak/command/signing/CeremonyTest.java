package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static id.jejak.command.signing.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Mandate;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentCountersigned;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several sign at once, and others put their names under it. */
class CeremonyTest {

    private static final RegionCode BANGKA = new RegionCode("19.01");
    private static final RegionCode PROVINCE = new RegionCode("19");
    private static final CommitmentId OF_BANGKA = CommitmentId.next();
    private static final PersonId OFFICER = new PersonId("opd.belitung");
    private static final Mandate MANDATE = new Mandate(
            DelegationId.next(),
            OfficeId.of(BELITUNG, Role.HEAD_OF_REGION),
            HEAD.person(),
            OFFICER,
            Set.of(Power.SIGN),
            SIGNING_DAY,
            SIGNING_DAY);
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
    void who_signs_by_delegation_of_the_head_is_recorded_with_both_names_and_needs_no_paper() {
        assertThat(SigningInstrument.decide(DRAFTED, byDelegation(BELITUNG, Capacity.REPRESENTATIVE, MANDATE)))
                .singleElement()
                .isInstanceOfSatisfying(SignatureRecorded.class, event -> {
                    assertThat(event.delegation())
                            .isEqualTo(new ByDelegation(MANDATE.delegation(), HEAD.person(), OFFICER));
                    assertThat(event.authority()).isEqualTo(AuthorityStatus.UNVERIFIED);
                });
    }

    @Test
    void a_delegation_lets_somebody_sign_for_its_own_government_on_its_own_days_as_a_representative() {
        var expired = new Mandate(
                MANDATE.delegation(),
                MANDATE.office(),
                MANDATE.giver(),
                MANDATE.delegate(),
                MANDATE.powers(),
                SIGNING_DAY.minusDays(9),
                SIGNING_DAY.minusDays(1));

        assertThat(refusal(DRAFTED, byDelegation(BELITUNG, Capacity.REPRESENTATIVE, null)))
                .isEqualTo("not-delegated");
        assertThat(refusal(DRAFTED, byDelegation(BELITUNG, Capacity.REPRESENTATIVE, expired)))
                .isEqualTo("not-delegated");
        assertThat(refusal(DRAFTED, byDelegation(BANGKA, Capacity.REPRESENTATIVE, MANDATE)))
                .isEqualTo("not-delegated");
        assertThat(refusal(DRAFTED, byDelegation(BELITUNG, Capacity.HEAD_OF_REGION, MANDATE)))
                .isEqualTo("delegate-represents");
    }

    private static RecordSignature byDelegation(RegionCode region, Capacity capacity, @Nullable Mandate mandate) {
        var signing = new Signing(
                SIGNATURE,
                region,
                new Signatory(null, "Asisten"),
                capacity,
                SignatureMethod.WET_INK,
                MANDATE.delegation(),
                Optional.ofNullable(mandate));
        return new RecordSignature(ID, signing, Optional.of(terms(true)), HUB);
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
