package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.command.signing.SigningInstrument.Revoked;
import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.Digest;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityDocument.Kind;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.Finding.Item;
import id.jejak.events.signing.Finding.Outcome;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static final InstrumentId ID = InstrumentId.next();
    private static final SignatureId SIGNATURE = SignatureId.next();
    private static final CycleId CYCLE = CycleId.next();
    private static final CommitmentId COMMITMENT = CommitmentId.next();
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final LocalDate SIGNING_DAY = LocalDate.of(2021, 11, 11);
    private static final Provenance ON_SIGNING_DAY = new Provenance(
            new OccurredAt.OnDate(SIGNING_DAY, ZoneId.of("Asia/Jakarta")), SourceKind.PRESS, Confidence.HIGH, null);

    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19", ON_SIGNING_DAY);
    private static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    private static final Act HEAD = by("kepala.belitung", Role.HEAD_OF_REGION, "19.02");
    private static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);

    private static final CyclePolicy POLICY = new CyclePolicy(
            1,
            EnumSet.of(Capacity.HEAD_OF_REGION, Capacity.REPRESENTATIVE, Capacity.UNKNOWN),
            Set.of(Capacity.REPRESENTATIVE),
            30,
            14,
            30,
            LocalDate.of(2022, 12, 31));

    @ParameterizedTest
    @EnumSource(names = {"HEAD_OF_REGION", "REPRESENTATIVE", "UNKNOWN"})
    void every_command_in_every_condition_gets_the_answer_the_table_says(Capacity capacity) {
        var commands = new LinkedHashMap<String, SigningCommand>();
        Stream.of(
                        draft(party(BELITUNG, COMMITMENT)),
                        sign(capacity),
                        attach(Kind.MANDATE, SIGNING_DAY),
                        new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY),
                        new RejectAuthority(ID, SIGNATURE, findings(Outcome.NOT_MET), MINISTRY),
                        new RatifySignature(ID, SIGNATURE, "I stand by it", HEAD),
                        revoke(HUB))
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        var table = new DecisionTable<>(
                commands, SigningInstrument::decide, SigningInstrument::evolve, SigningInstrumentTest::condition);

        GoldenFile.named("signing-decisions-" + capacity + ".txt")
                .assertHolds(table.from(new Unknown()).toString());
        assertThat(commands).hasSameSizeAs(SigningCommand.class.getPermittedSubclasses());
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
                ID,
                SIGNATURE,
                new RegionCode("19.01"),
                new Signatory(null, null),
                Capacity.UNKNOWN,
                SignatureMethod.NOT_STATED,
                Optional.of(terms(true)),
                HUB);

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

    private static DraftInstrument draft(Party... parties) {
        var standing = new CommitmentStanding(CYCLE, BELITUNG, AdoptionId.of(BELITUNG, InnovationId.next()), true);
        return new DraftInstrument(
                ID,
                CYCLE,
                InstrumentKind.STATEMENT,
                "Komitmen",
                "Tanjung Pandan",
                null,
                List.of(parties),
                Optional.of(terms(true)),
                Map.of(COMMITMENT, standing),
                HUB);
    }

    private static Party party(RegionCode region, CommitmentId... commitments) {
        return new Party(region, List.of(commitments));
    }

    private static RecordSignature sign(Capacity capacity) {
        return sign(capacity, Optional.of(terms(true)));
    }

    private static RecordSignature sign(Capacity capacity, Optional<CycleTerms> terms) {
        return new RecordSignature(
                ID,
                SIGNATURE,
                BELITUNG,
                new Signatory("Sahani Saleh", "Bupati Belitung"),
                capacity,
                SignatureMethod.WET_INK,
                terms,
                HUB);
    }

    private static RevokeInstrument revoke(Act act) {
        return new RevokeInstrument(ID, "Letter 180/60", "Drafted under the wrong cycle", act);
    }

    private static AttachAuthority attach(Kind kind, LocalDate issuedOn) {
        var scan = new Digest("sha256:" + "cd".repeat(32));
        return new AttachAuthority(
                ID,
                SIGNATURE,
                new AuthorityDocument(kind, "800/1", "Bupati Belitung", issuedOn, "Signing", null, scan),
                ADMIN);
    }

    private static List<Finding> findings(Outcome outcome) {
        return Arrays.stream(Item.values())
                .map(item -> new Finding(item, outcome, "seen"))
                .toList();
    }

    private static CycleTerms terms(boolean signing) {
        return new CycleTerms(new RegionCode("19"), POLICY, Set.of(BELITUNG), true, signing);
    }

    private static SigningInstrument drafted() {
        return after(new Unknown(), draft(party(BELITUNG, COMMITMENT)));
    }

    private static SigningInstrument after(SigningInstrument state, SigningCommand command) {
        return SigningInstrument.decide(state, command).stream()
                .reduce(state, SigningInstrument::evolve, (_, later) -> later);
    }

    private static String condition(SigningInstrument state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Revoked _ -> "Revoked";
            case Drafted drafted when drafted.signatures().isEmpty() -> "Drafted";
            case Drafted drafted -> {
                var signature = drafted.signature(SIGNATURE);
                yield signature.authority() + (signature.documents().isEmpty() ? "" : ", document attached");
            }
        };
    }

    private static String refusal(SigningInstrument state, SigningCommand command) {
        return ruleOf(() -> assertThat(SigningInstrument.decide(state, command)).isNull());
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
