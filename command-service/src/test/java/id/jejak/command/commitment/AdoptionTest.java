package id.jejak.command.commitment;

import static id.jejak.command.commitment.Given.ADMIN;
import static id.jejak.command.commitment.Given.BELITUNG;
import static id.jejak.command.commitment.Given.INNOVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Adoption.Free;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final AdoptionId ADOPTION = AdoptionId.of(BELITUNG, INNOVATION);
    private static final CommitmentId FIRST = CommitmentId.next();
    private static final CommitmentId SECOND = CommitmentId.next();

    @Test
    void a_government_has_one_live_commitment_to_an_innovation() {
        var claimed = after(new Free(), claim(FIRST));

        assertThat(catchThrowableOfType(Rejection.class, () -> Adoption.decide(claimed, claim(SECOND)))
                        .rule()
                        .id())
                .isEqualTo("live-commitment-exists");
    }

    @Test
    void it_may_commit_again_once_the_first_has_ended() {
        var released = after(after(new Free(), claim(FIRST)), release(FIRST));

        assertThat(Adoption.decide(released, claim(SECOND))).hasSize(1);
    }

    @Test
    void nobody_releases_what_another_commitment_holds() {
        var held = after(new Free(), claim(SECOND));

        assertThat(Adoption.decide(held, release(FIRST))).isEmpty();
    }

    private static Claim claim(CommitmentId commitment) {
        var proposal = Given.propose();
        return new Claim(new ProposeCommitment(
                commitment,
                proposal.cycle(),
                proposal.region(),
                proposal.innovation(),
                proposal.localName(),
                proposal.implementingUnit(),
                proposal.replicationType(),
                proposal.exception(),
                proposal.terms(),
                proposal.catalogued(),
                proposal.act()));
    }

    private static Release release(CommitmentId commitment) {
        return new Release(ADOPTION, commitment, ADMIN);
    }

    private static Adoption after(Adoption state, AdoptionCommand command) {
        return Adoption.decide(state, command).stream().map(Adoption::evolve).reduce(state, (_, later) -> later);
    }
}
