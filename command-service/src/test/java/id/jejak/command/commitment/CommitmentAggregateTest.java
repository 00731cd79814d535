package id.jejak.command.commitment;

import static id.jejak.command.act.Acts.by;
import static id.jejak.command.commitment.Given.ADMIN;
import static id.jejak.command.commitment.Given.BELITUNG;
import static id.jejak.command.commitment.Given.ID;
import static id.jejak.command.commitment.Given.INNOVATION;
import static id.jejak.command.commitment.Given.OFFICER;
import static id.jejak.command.commitment.Given.propose;
import static id.jejak.command.commitment.Given.sign;
import static id.jejak.command.commitment.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.events.adoption.AdoptionEvent.AdoptionClaimed;
import id.jejak.events.adoption.AdoptionEvent.AdoptionReleased;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CommitmentAggregateTest {

    private static final AdoptionId ADOPTION = AdoptionId.of(BELITUNG, INNOVATION);

    private static final CommitmentProposed PROPOSED = (CommitmentProposed)
            Commitment.decide(new Commitment.Unknown(), propose()).getFirst();
    private static final CommitmentSigned SIGNED = new CommitmentSigned(
            ID,
            Given.INSTRUMENT,
            Given.SIGNATURE,
            Capacity.HEAD_OF_REGION,
            AuthorityStatus.UNVERIFIED,
            Given.PLAN_DUE,
            1,
            Given.SYSTEM.provenance());
    private static final AdoptionClaimed CLAIMED = new AdoptionClaimed(ADOPTION, ID, ADMIN.provenance());

    private final FixtureConfiguration<CommitmentAggregate> commitment =
            new AggregateTestFixture<>(CommitmentAggregate.class);
    private final FixtureConfiguration<AdoptionAggregate> adoption =
            new AggregateTestFixture<>(AdoptionAggregate.class);

    @Test
    void a_signature_signs_a_proposed_commitment() {
        commitment
                .given(PROPOSED)
                .when(sign())
                .expectSuccessfulHandlerExecution()
                .expectEvents(SIGNED);
    }

    @Test
    void a_signature_told_twice_is_no_news() {
        commitment
                .given(PROPOSED, SIGNED)
                .when(sign())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_commitment_nobody_proposed_is_unknown_and_stays_so() {
        commitment.givenNoPriorActivity().when(submit()).expectNoEvents().expectException(Rejection.class);
    }

    @Test
    void who_may_not_is_refused_before_the_decision() {
        var stranger = by("opd.bangka", Role.SERVICE_UNIT, "19.01");

        commitment
                .given(PROPOSED)
                .when(new FormTeam(ID, "SK 7", stranger))
                .expectNoEvents()
                .expectException(Rejection.class)
                .expectExceptionMessage("This step belongs to another government.");
    }

    @Test
    void the_system_alone_signs_commitments() {
        var notTheSystem = new CommitmentCommand.SignCommitment(
                ID,
                Given.INSTRUMENT,
                Given.SIGNATURE,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.VERIFIED,
                Given.PLAN_DUE,
                1,
                OFFICER);

        commitment.given(PROPOSED).when(notTheSystem).expectNoEvents().expectException(Rejection.class);
    }

    @Test
    void a_claimed_innovation_is_not_claimed_again() {
        adoption.given(CLAIMED).when(new Claim(propose())).expectNoEvents().expectException(Rejection.class);
    }

    @Test
    void only_the_commitment_that_holds_a_claim_releases_it() {
        adoption.given(CLAIMED)
                .when(new Release(ADOPTION, CommitmentId.next(), Given.SYSTEM))
                .expectNoEvents();
        adoption.given(CLAIMED)
                .when(new Release(ADOPTION, ID, Given.SYSTEM))
                .expectEvents(new AdoptionReleased(ADOPTION, ID, Given.SYSTEM.provenance()));
    }

    @Test
    void every_command_has_a_handler() {
        Set<Class<?>> handled = new HashSet<>(handledBy(CommitmentAggregate.class));
        handled.add(CommitmentCommand.ProposeCommitment.class); // carried by a claim

        assertThat(handled).containsExactlyInAnyOrder(CommitmentCommand.class.getPermittedSubclasses());
        assertThat(handledBy(AdoptionAggregate.class))
                .containsExactlyInAnyOrder(AdoptionCommand.class.getPermittedSubclasses());
    }

    private static Set<Class<?>> handledBy(Class<?> aggregate) {
        var handled = new HashSet<Class<?>>();
        for (Method method : aggregate.getDeclaredMethods()) {
            if (method.isAnnotationPresent(CommandHandler.class)) {
                handled.addAll(Arrays.asList(method.getParameterTypes()));
            }
        }
        return handled;
    }
}
