package id.jejak.events.policy;

import static id.jejak.events.testing.SigningDay.REVIEWER;
import static id.jejak.events.testing.SigningDay.SIGNED_BY_HEAD;
import static id.jejak.events.testing.SigningDay.STATEMENT;
import static id.jejak.events.testing.SigningDay.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.policy.Bond.Phase;
import id.jejak.events.policy.Bond.Plan;
import id.jejak.events.policy.Bond.Shown;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.testing.Samples;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BondTest {

    @Test
    void nothing_binds_a_region_before_it_signs() {
        assertThat(upTo(CommitmentAmended.class::isInstance)).isNull();
    }

    @Test
    void what_was_signed_before_policies_were_amended_stands_under_the_first() {
        assertThat(upTo(CommitmentSigned.class::isInstance))
                .isEqualTo(new Bond(
                        STATEMENT,
                        SIGNED_BY_HEAD,
                        Capacity.HEAD_OF_REGION,
                        AuthorityStatus.UNVERIFIED,
                        1,
                        LocalDate.of(2021, 11, 11),
                        LocalDate.of(2021, 12, 11),
                        Phase.PLAN,
                        null,
                        null,
                        Shown.NOTHING));
    }

    @Test
    void a_plan_is_under_review_until_it_is_answered_and_in_force_once_it_is_approved() {
        var second = new Plan(LocalDate.of(2021, 12, 8), LocalDate.of(2022, 9, 30));

        assertThat(upTo(PlanReturned.class::isInstance))
                .extracting(Bond::phase, Bond::inForce, Bond::underReview)
                .containsExactly(Phase.REPLICA, null, null);
        assertThat(upTo(event -> event instanceof PlanSubmitted e && e.plan().version() == 2))
                .extracting(Bond::phase, Bond::inForce, Bond::underReview)
                .containsExactly(Phase.REPLICA, null, second);
        assertThat(upTo(PlanApproved.class::isInstance))
                .extracting(Bond::phase, Bond::inForce, Bond::underReview)
                .containsExactly(Phase.REPLICA, second, null);
    }

    @Test
    void what_is_awaited_follows_what_happens() {
        assertThat(upTo(ImplementationDeclared.class::isInstance))
                .extracting(Bond::phase)
                .isEqualTo(Phase.FINDING);
        assertThat(upTo(ImplementationRejected.class::isInstance))
                .extracting(Bond::phase)
                .isEqualTo(Phase.REPLICA);
        assertThat(upTo(ImplementationVerified.class::isInstance))
                .extracting(Bond::phase)
                .isEqualTo(Phase.NOTHING);
        assertThat(upTo(ReplicationSustained.class::isInstance))
                .extracting(Bond::phase)
                .isEqualTo(Phase.NOTHING);
        assertThat(upTo(ReplicationStopped.class::isInstance))
                .extracting(Bond::phase)
                .isEqualTo(Phase.ENDED);
    }

    @Test
    void what_was_done_is_kept_as_far_as_a_policy_can_ask_for_it() {
        assertThat(upTo(PilotStarted.class::isInstance))
                .extracting(Bond::shown)
                .isEqualTo(new Shown(EnumSet.allOf(PilotEvidence.class), true, Set.of(), Set.of()));
        assertThat(upTo(ImplementationDeclared.class::isInstance))
                .extracting(bond -> bond.shown().replica())
                .isEqualTo(EnumSet.allOf(ReplicaEvidence.class));
        assertThat(upTo(ImplementationAccepted.class::isInstance))
                .extracting(bond -> bond.shown().accepted())
                .isEqualTo(Set.of(REVIEWER));
    }

    @Test
    void what_was_rejected_is_accepted_by_nobody_and_reports_begin_again_under_another_plan() {
        var accepted = upTo(ImplementationAccepted.class::isInstance);
        var when = Samples.of(ImplementationRejected.class).provenance();

        assertThat(Bond.after(accepted, new ImplementationRejected(VERIFIED, "Nobody was there", when)))
                .extracting(bond -> bond.shown().accepted())
                .isEqualTo(Set.of());
        assertThat(Bond.after(accepted, new PlanApproved(VERIFIED, 3, when)))
                .extracting(bond -> bond.shown().replica())
                .isEqualTo(Set.of(ReplicaEvidence.QUARTER_EVALUATION));
    }

    @Test
    void a_review_of_the_authority_is_told_to_what_stands_on_it() {
        assertThat(upTo(CommitmentAuthorityChanged.class::isInstance))
                .extracting(Bond::authority)
                .isEqualTo(AuthorityStatus.VERIFIED);
    }

    @Test
    void a_migration_changes_the_version_and_nothing_else_and_another_undoes_it() {
        var signed = upTo(CommitmentSigned.class::isInstance);
        var there = Bond.after(signed, migration(1, 2));

        assertThat(there).isNotEqualTo(signed).extracting(Bond::policyVersion).isEqualTo(2);
        assertThat(Bond.after(there, migration(2, 1))).isEqualTo(signed);
    }

    @Test
    void the_last_correction_of_the_signature_says_in_which_capacity_it_was_given() {
        var corrections = Samples.all().stream()
                .filter(SignatureCorrected.class::isInstance)
                .map(SignatureCorrected.class::cast)
                .toList();
        var instruments = Samples.all().stream()
                .filter(SigningInstrumentEvent.class::isInstance)
                .map(SigningInstrumentEvent.class::cast)
                .toList();

        assertThat(corrections).isNotEmpty();
        assertThat(Correction.ofCapacity(instruments, corrections.getLast().signature()))
                .contains(corrections.getLast().after().capacity());
        assertThat(Correction.ofCapacity(instruments, SignatureId.next())).isEmpty();
    }

    private static PolicyMigrated migration(int from, int to) {
        var provenance = Samples.of(PolicyMigrated.class).provenance();
        return new PolicyMigrated(VERIFIED, from, to, "Again", List.of(), provenance);
    }

    /** The bond after the first event of that kind in the life of a commitment. */
    private static @Nullable Bond upTo(Predicate<ReplicationCommitmentEvent> last) {
        var history = of(VERIFIED);
        var end = history.stream().filter(last).findFirst().orElseThrow();
        return Bond.of(history.subList(0, history.indexOf(end) + 1));
    }

    private static List<ReplicationCommitmentEvent> of(CommitmentId commitment) {
        return Samples.all().stream()
                .filter(ReplicationCommitmentEvent.class::isInstance)
                .map(ReplicationCommitmentEvent.class::cast)
                .filter(event -> event.commitment().equals(commitment))
                .toList();
    }
}
