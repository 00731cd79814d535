package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static id.jejak.command.signing.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.events.OccurredAt;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Finding.Outcome;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectingTest {

    private static final SigningInstrument SIGNED = after(drafted(), sign(Capacity.HEAD_OF_REGION));
    private static final SigningInstrument VERIFIED =
            after(SIGNED, new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY));

    @Test
    void a_proposal_names_the_event_it_corrects_what_is_recorded_and_what_is_right() {
        assertThat(SigningInstrument.decide(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN)))
                .singleElement()
                .isInstanceOfSatisfying(SignatureCorrectionProposed.class, event -> {
                    assertThat(event.correctedEvent()).isEqualTo(EVENT);
                    assertThat(event.before()).isEqualTo(recorded(Capacity.HEAD_OF_REGION));
                    assertThat(event.after()).isEqualTo(recorded(Capacity.REPRESENTATIVE));
                    assertThat(event.proposedBy()).isEqualTo(ADMIN.person());
                });
    }

    @Test
    void another_capacity_opens_the_review_of_the_authority_again() {
        assertThat(authorityAfter(VERIFIED, new Mistake(null, Capacity.REPRESENTATIVE, null, null)))
                .isEqualTo(AuthorityStatus.PENDING_MANDATE);
        assertThat(authorityAfter(VERIFIED, new Mistake(null, Capacity.UNKNOWN, null, null)))
                .isEqualTo(AuthorityStatus.UNKNOWN_SIGNATORY);
    }

    @Test
    void another_signatory_or_another_day_opens_it_too() {
        var somebody = new Signatory("Isyak Meirobie", "Bupati Belitung");
        var dayBefore = new OccurredAt.OnDate(SIGNING_DAY.minusDays(1), ZoneId.of("Asia/Jakarta"));

        assertThat(authorityAfter(VERIFIED, new Mistake(somebody, null, null, null)))
                .isEqualTo(AuthorityStatus.UNVERIFIED);
        assertThat(authorityAfter(VERIFIED, new Mistake(null, null, null, dayBefore)))
                .isEqualTo(AuthorityStatus.UNVERIFIED);
    }

    @Test
    void the_wording_of_an_office_and_the_method_leave_the_authority_as_it_was() {
        var fuller = new Signatory("Sahani Saleh", "Bupati Kabupaten Belitung");

        assertThat(authorityAfter(VERIFIED, new Mistake(fuller, null, null, null)))
                .isEqualTo(AuthorityStatus.VERIFIED);
        assertThat(authorityAfter(VERIFIED, new Mistake(null, null, SignatureMethod.NOT_STATED, null)))
                .isEqualTo(AuthorityStatus.VERIFIED);
    }

    @Test
    void a_capacity_the_policy_does_not_accept_is_recorded_all_the_same_and_found_wanting() {
        assertThat(authorityAfter(VERIFIED, new Mistake(null, Capacity.DEPUTY_HEAD, null, null)))
                .isEqualTo(AuthorityStatus.DEFECTIVE);
    }

    @Test
    void what_is_signed_is_decided_from_the_corrected_record() {
        var corrected = after(after(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN)), agree(MINISTRY));

        assertThat(refusal(corrected, new VerifyAuthority(ID, SIGNATURE, findings(Outcome.MET), MINISTRY)))
                .isEqualTo("authority-document-missing");
    }

    @Test
    void nobody_decides_on_a_correction_they_proposed() {
        var proposed = after(SIGNED, propose(Capacity.REPRESENTATIVE, MINISTRY));

        assertThat(refusal(proposed, agree(MINISTRY))).isEqualTo("self-correction");
        assertThat(refusal(proposed, decline(MINISTRY))).isEqualTo("self-correction");
        assertThat(SigningInstrument.decide(proposed, agree(by("peninjau.dua", Role.MINISTRY_REVIEWER, null))))
                .hasSize(1);
    }

    @Test
    void a_correction_names_an_event_that_says_what_is_recorded() {
        var unknown = new ProposeCorrection(
                ID,
                CORRECTION,
                SIGNATURE,
                EVENT,
                Optional.empty(),
                new Mistake(null, Capacity.REPRESENTATIVE, null, null),
                "The minutes say so",
                ADMIN);
        var corrected = after(after(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN)), agree(MINISTRY));

        assertThat(refusal(SIGNED, unknown)).isEqualTo("unknown-event");
        assertThat(refusal(corrected, propose(Capacity.UNKNOWN, ADMIN))).isEqualTo("corrected-since");
    }

    @Test
    void a_correction_says_something_new_and_nothing_of_the_future() {
        var tomorrow = new OccurredAt.OnDate(LocalDate.of(2021, 12, 3), ZoneId.of("Asia/Jakarta"));

        assertThat(refusal(SIGNED, propose(Capacity.HEAD_OF_REGION, ADMIN))).isEqualTo("nothing-to-correct");
        assertThat(refusal(SIGNED, propose(Capacity.HEAD_OF_REGION, new Mistake(null, null, null, tomorrow), ADMIN)))
                .isEqualTo("dated-in-the-future");
    }

    @Test
    void one_correction_of_a_signature_is_decided_before_the_next_is_proposed() {
        var proposed = after(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN));

        assertThat(refusal(proposed, propose(Capacity.UNKNOWN, ADMIN))).isEqualTo("correction-pending");
        assertThat(SigningInstrument.decide(after(proposed, decline(MINISTRY)), propose(Capacity.UNKNOWN, ADMIN)))
                .hasSize(1);
    }

    @Test
    void what_was_decided_one_way_is_not_decided_the_other_way() {
        var proposed = after(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN));

        assertThat(refusal(after(proposed, agree(MINISTRY)), decline(MINISTRY))).isEqualTo("correction-decided");
        assertThat(refusal(after(proposed, decline(MINISTRY)), agree(MINISTRY))).isEqualTo("correction-decided");
        assertThat(refusal(SIGNED, agree(MINISTRY))).isEqualTo("unknown-correction");
        assertThat(refusal(proposed, new CorrectSignature(ID, CorrectionId.next(), Optional.of(terms(true)), MINISTRY)))
                .isEqualTo("unknown-correction");
    }

    @Test
    void its_government_its_hub_or_the_ministry_proposes_and_the_ministry_decides() {
        var proposed = after(SIGNED, propose(Capacity.REPRESENTATIVE, ADMIN));
        var neighbour = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");
        var elsewhere = by("hub.jateng", Role.HUB_COORDINATOR, "33");

        for (var act : List.of(ADMIN, HUB, MINISTRY)) {
            SigningRights.check(SIGNED, propose(Capacity.REPRESENTATIVE, act));
        }
        assertThat(ruleOf(() -> SigningRights.check(SIGNED, propose(Capacity.REPRESENTATIVE, neighbour))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() -> SigningRights.check(SIGNED, propose(Capacity.REPRESENTATIVE, elsewhere))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() -> SigningRights.check(proposed, agree(HUB)))).isEqualTo("not-your-role");
        assertThat(ruleOf(() -> SigningRights.check(proposed, decline(ADMIN)))).isEqualTo("not-your-role");
    }

    private static AuthorityStatus authorityAfter(SigningInstrument state, Mistake mistake) {
        var proposed = after(state, propose(Capacity.HEAD_OF_REGION, mistake, ADMIN));
        return SigningInstrument.decide(proposed, agree(MINISTRY)).stream()
                .map(SignatureCorrected.class::cast)
                .findFirst()
                .orElseThrow()
                .authority();
    }
}
