package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static id.jejak.command.signing.Given.*;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.DecisionTable;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.command.signing.SigningInstrument.Revoked;
import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument.Kind;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.Finding.Item;
import id.jejak.events.signing.Finding.Outcome;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningInstrumentTest {

    @ParameterizedTest
    @EnumSource(names = {"HEAD_OF_REGION", "REPRESENTATIVE", "UNKNOWN"})
    void every_command_in_every_condition_gets_the_answer_the_table_says(Capacity capacity) {
        GoldenFile.named("signing-decisions-" + capacity + ".txt")
                .assertHolds(table(authority(capacity)).toString());
    }

    /** Who else put a name under it, and what the record got wrong, is decided whatever stands behind a signature. */
    @Test
    void so_does_every_command_about_the_record() {
        var record = record();

        GoldenFile.named("signing-record-decisions.txt")
                .assertHolds(table(record).toString());
        assertThat(Stream.of(authority(Capacity.HEAD_OF_REGION), record)
                        .flatMap(some -> some.keySet().stream())
                        .distinct())
                .hasSameSizeAs(SigningCommand.class.getPermittedSubclasses());
    }

    static Map<String, SigningCommand> record() {
        return named(
                draft(party(BELITUNG, COMMITMENT)),
                sign(Capacity.HEAD_OF_REGION),
                countersign(Countersigning.WITNESS, MINISTRY),
                propose(Capacity.REPRESENTATIVE, ADMIN),
                agree(MINISTRY),
                decline(MINISTRY),
                revoke(HUB));
    }

    static Map<String, SigningCommand> authority(Capacity capacity) {
        return named(
                draft(party(BELITUNG, COMMITMENT)),
                sign(capacity),
                signTogether(signing(SIGNATURE, BELITUNG, capacity)),
                attach(Kind.MANDATE, SIGNING_DAY),
                new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY),
                new RejectAuthority(ID, SIGNATURE, findings(Outcome.NOT_MET), MINISTRY),
                new RatifySignature(ID, SIGNATURE, "I stand by it", HEAD),
                missed(),
                revoke(HUB));
    }

    private static Map<String, SigningCommand> named(SigningCommand... commands) {
        var named = new LinkedHashMap<String, SigningCommand>();
        for (var command : commands) named.put(command.getClass().getSimpleName(), command);
        return named;
    }

    static DecisionTable<SigningInstrument, SigningCommand, SigningInstrumentEvent> table(
            Map<String, SigningCommand> commands) {
        return new DecisionTable<>(
                        commands,
                        SigningInstrument::decide,
                        SigningInstrument::evolve,
                        SigningInstrumentTest::condition)
                .from(new Unknown());
    }

    @Test
    void a_signature_binds_its_partys_commitments_and_sets_the_day_the_plan_is_due() {
        var events = SigningInstrument.decide(drafted(), sign(Capacity.HEAD_OF_REGION));

        assertThat(events).singleElement().isInstanceOfSatisfying(SignatureRecorded.class, event -> {
            assertThat(event.commitments()).containsExactly(COMMITMENT);
            assertThat(event.planDueOn()).isEqualTo("2021-12-11");
        });
    }

    @Test
    void a_signature_is_given_under_the_policy_in_force() {
        var stricter = new CyclePolicy(
                2, EnumSet.of(Capacity.HEAD_OF_REGION), Set.of(), 45, 14, 30, LocalDate.of(2023, 6, 30));
        var amended = Optional.of(
                new CycleTerms(new RegionCode("19"), List.of(POLICY, stricter), Set.of(BELITUNG), true, true));

        assertThat(SigningInstrument.decide(drafted(), sign(Capacity.HEAD_OF_REGION, amended)))
                .singleElement()
                .isInstanceOfSatisfying(SignatureRecorded.class, event -> {
                    assertThat(event.underPolicy()).isEqualTo(2);
                    assertThat(event.planDueOn()).isEqualTo("2021-12-26");
                });
        assertThat(refusal(drafted(), sign(Capacity.UNKNOWN, amended))).isEqualTo("capacity-not-accepted");
    }

    @Test
    void a_party_signs_its_own_commitments_of_this_cycle() {
        assertThat(refusal(new Unknown(), draft(party(new RegionCode("19.01"), COMMITMENT))))
                .isEqualTo("commitment-of-another");
        assertThat(refusal(new Unknown(), draft(party(BELITUNG, COMMITMENT, COMMITMENT))))
                .isEqualTo("commitment-of-another");
    }

    @Test
    void nobody_signs_in_a_cycle_that_does_not_exist() {
        assertThat(refusal(drafted(), sign(Capacity.HEAD_OF_REGION, Optional.empty())))
                .isEqualTo("unknown-cycle");
    }

    @Test
    void an_instrument_is_drafted_once() {
        assertThat(refusal(drafted(), draft(party(BELITUNG, COMMITMENT)))).isEqualTo("already-drafted");
    }

    @Test
    void what_was_signed_already_is_not_put_to_signature_again() {
        assertThat(refusal(new Unknown(), draft(false, party(BELITUNG, COMMITMENT))))
                .isEqualTo("commitment-not-draft");
    }

    @Test
    void no_authority_stands_behind_somebody_the_record_does_not_identify() {
        var signed = after(drafted(), sign(Capacity.UNKNOWN));

        assertThat(refusal(signed, new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY)))
                .isEqualTo("signatory-unknown");
    }

    @Test
    void a_head_ratifies_only_what_lacks_good_authority() {
        var signed = after(drafted(), sign(Capacity.HEAD_OF_REGION));

        assertThat(refusal(signed, new RatifySignature(ID, SIGNATURE, "I stand by it", HEAD)))
                .isEqualTo("nothing-to-cure");
    }

    @Test
    void a_government_is_a_party_once() {
        assertThat(refusal(new Unknown(), draft(party(BELITUNG, COMMITMENT), party(BELITUNG, CommitmentId.next()))))
                .isEqualTo("party-twice");
    }

    @Test
    void a_commitment_that_does_not_exist_cannot_be_signed() {
        assertThat(refusal(new Unknown(), draft(party(BELITUNG, CommitmentId.next()))))
                .isEqualTo("unknown-commitment");
    }

    @Test
    void somebody_else_cannot_sign_for_a_government_that_is_not_a_party() {
        var stranger = new RecordSignature(
                ID, signing(SIGNATURE, new RegionCode("19.01"), Capacity.UNKNOWN), Optional.of(terms(true)), HUB);

        assertThat(refusal(drafted(), stranger)).isEqualTo("not-a-party");
    }

    @Test
    void nobody_signs_before_signing_starts_or_in_a_capacity_the_policy_does_not_accept() {
        assertThat(refusal(drafted(), sign(Capacity.HEAD_OF_REGION, Optional.of(terms(false)))))
                .isEqualTo("cycle-not-signing");
        assertThat(refusal(drafted(), sign(Capacity.DEPUTY_HEAD))).isEqualTo("capacity-not-accepted");
    }

    @Test
    void a_duty_letter_or_a_mandate_of_the_day_after_lets_nobody_sign() {
        var signed = after(drafted(), sign(Capacity.REPRESENTATIVE));
        var verify = new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY);

        assertThat(refusal(after(signed, attach(Kind.DUTY_LETTER, SIGNING_DAY)), verify))
                .isEqualTo("authority-document-missing");
        assertThat(refusal(after(signed, attach(Kind.MANDATE, SIGNING_DAY.plusDays(1))), verify))
                .isEqualTo("authority-document-missing");
        assertThat(SigningInstrument.decide(after(signed, attach(Kind.MANDATE, SIGNING_DAY)), verify))
                .hasSize(1);
    }

    @Test
    void a_review_answers_all_ten_points_once() {
        var signed = after(drafted(), sign(Capacity.HEAD_OF_REGION));
        var nine = findings(Outcome.MET).subList(1, 10);
        var eleven = Stream.concat(
                        findings(Outcome.MET).stream(),
                        Stream.of(findings(Outcome.MET).getFirst()))
                .toList();

        assertThat(refusal(signed, new VerifyAuthority(ID, SIGNATURE, nine, MINISTRY)))
                .isEqualTo("checklist-incomplete");
        assertThat(refusal(signed, new VerifyAuthority(ID, SIGNATURE, eleven, MINISTRY)))
                .isEqualTo("checklist-incomplete");
    }

    @Test
    void a_point_that_is_not_met_says_why_and_verifies_nothing() {
        var signed = after(drafted(), sign(Capacity.HEAD_OF_REGION));
        var unexplained = Arrays.stream(Item.values())
                .map(item -> new Finding(item, Outcome.NOT_MET, null))
                .toList();

        assertThat(refusal(signed, new RejectAuthority(ID, SIGNATURE, unexplained, MINISTRY)))
                .isEqualTo("finding-without-note");
        assertThat(refusal(signed, new VerifyAuthority(ID, SIGNATURE, findings(Outcome.NOT_MET), MINISTRY)))
                .isEqualTo("finding-not-met");
        assertThat(refusal(signed, new RejectAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY)))
                .isEqualTo("nothing-to-reject");
    }

    @Test
    void a_revocation_names_every_signature_and_what_stood_on_it() {
        var signed = after(drafted(), sign(Capacity.HEAD_OF_REGION));

        assertThat(SigningInstrument.decide(signed, revoke(HUB)))
                .singleElement()
                .isInstanceOfSatisfying(
                        InstrumentRevoked.class,
                        event -> assertThat(event.bindings())
                                .containsExactly(new Binding(SIGNATURE, List.of(COMMITMENT))));
    }

    @Test
    void nothing_more_is_done_with_a_revoked_instrument() {
        var revoked = after(after(drafted(), sign(Capacity.REPRESENTATIVE)), revoke(HUB));

        assertThat(refusal(revoked, sign(Capacity.HEAD_OF_REGION))).isEqualTo("instrument-revoked");
        assertThat(refusal(revoked, new RatifySignature(ID, SIGNATURE, "Too late", HEAD)))
                .isEqualTo("instrument-revoked");
        assertThat(SigningInstrument.decide(revoked, revoke(HUB))).isEmpty();
    }

    @Test
    void only_the_hub_of_its_parties_revokes_an_instrument() {
        var elsewhere = by("hub.jateng", Role.HUB_COORDINATOR, "33");

        assertThat(ruleOf(() -> SigningRights.check(drafted(), revoke(elsewhere))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() -> SigningRights.check(drafted(), revoke(MINISTRY))))
                .isEqualTo("not-your-role");
    }

    @Test
    void only_the_head_of_that_government_ratifies() {
        var signed = after(drafted(), sign(Capacity.REPRESENTATIVE));
        var neighbour = by("kepala.bangka", Role.HEAD_OF_REGION, "19.01");

        assertThat(ruleOf(() -> SigningRights.check(signed, new RatifySignature(ID, SIGNATURE, "Mine", neighbour))))
                .isEqualTo("not-your-region");
    }

    @Test
    void a_mandate_that_does_not_come_in_time_makes_the_signature_defective_and_can_still_come() {
        var late = after(signedAs(Capacity.REPRESENTATIVE), missed());

        assertThat(((Drafted) late).signature(SIGNATURE).authority()).isEqualTo(AuthorityStatus.DEFECTIVE);
        assertThat(SigningInstrument.decide(late, missed())).as("again").isEmpty();
        assertThat(SigningInstrument.decide(
                        after(late, attach(Kind.MANDATE, SIGNING_DAY)),
                        new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY)))
                .hasSize(1);
    }

    @Test
    void a_mandate_that_waits_for_its_review_was_not_missed_and_a_duty_letter_is_none() {
        var signed = signedAs(Capacity.REPRESENTATIVE);

        assertThat(SigningInstrument.decide(after(signed, attach(Kind.MANDATE, SIGNING_DAY)), missed()))
                .isEmpty();
        assertThat(SigningInstrument.decide(after(signed, attach(Kind.DUTY_LETTER, SIGNING_DAY)), missed()))
                .hasSize(1);
    }

    @Test
    void who_owes_no_mandate_and_who_is_not_known_misses_none() {
        assertThat(SigningInstrument.decide(signedAs(Capacity.HEAD_OF_REGION), missed()))
                .isEmpty();
        assertThat(SigningInstrument.decide(signedAs(Capacity.UNKNOWN), missed()))
                .isEmpty();
    }

    @Test
    void only_the_system_says_that_a_mandate_did_not_come() {
        var order = new MarkMandateMissed(ID, SIGNATURE, LocalDate.of(2021, 12, 11), MINISTRY);

        assertThat(ruleOf(() -> SigningRights.check(signedAs(Capacity.REPRESENTATIVE), order)))
                .isEqualTo("not-your-role");
    }

    @Test
    void a_plan_is_due_on_the_day_the_policys_way_of_counting_leads_to() {
        assertThat(planDueWhenCounting(DayCounting.TO_NEXT_WORKING_DAY)).isEqualTo("2021-12-13");
        assertThat(planDueWhenCounting(DayCounting.WORKING_DAYS)).isEqualTo("2021-12-23");
    }

    private static LocalDate planDueWhenCounting(DayCounting counting) {
        var policy = new CyclePolicy(
                1,
                POLICY.acceptedCapacities(),
                POLICY.mandateRequiredFor(),
                POLICY.planDueDays(),
                POLICY.planReviewDays(),
                POLICY.mandateDueDays(),
                POLICY.executionEnds(),
                counting);
        var terms = new CycleTerms(new RegionCode("19"), policy, Set.of(BELITUNG), true, true);
        var events = SigningInstrument.decide(drafted(), sign(Capacity.HEAD_OF_REGION, Optional.of(terms)));
        return ((SignatureRecorded) events.getFirst()).planDueOn();
    }

    private static SigningInstrument signedAs(Capacity capacity) {
        return after(drafted(), sign(capacity));
    }

    private static MarkMandateMissed missed() {
        return new MarkMandateMissed(ID, SIGNATURE, LocalDate.of(2021, 12, 11), by("system", Role.SYSTEM, null));
    }

    private static String condition(SigningInstrument state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Revoked _ -> "Revoked";
            case Drafted drafted when drafted.signatures().isEmpty() -> "Drafted";
            case Drafted drafted -> {
                var signature = drafted.signature(SIGNATURE);
                yield signature.authority()
                        + (signature.documents().isEmpty() ? "" : ", document attached")
                        + (drafted.countersignatures().isEmpty() ? "" : ", witnessed")
                        + drafted.corrections().values().stream()
                                .map(correction -> ", correction " + correction.outcome())
                                .collect(joining());
            }
        };
    }
}
