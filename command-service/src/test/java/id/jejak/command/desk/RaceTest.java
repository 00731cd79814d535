package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import java.util.Collections;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Of those who make the same thing at the same moment one succeeds, and the others are told why they did not. */
class RaceTest {

    @Test
    void of_proposals_to_replicate_the_same_innovation_one_is_let_in() {
        var programme = Programme.open(api());
        var innovation = programme.innovation();

        var answers = Race.of(
                Collections.nCopies(6, programme.proposal(innovation)),
                proposal -> api().as("admin.belitung").post("/commitments", proposal));

        assertThat(answers.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(reply -> reply.status() != 201).map(Reply::refusal))
                .hasSize(5)
                .containsOnly("409 live-commitment-exists");
        assertThat(new HashSet<>(types("19.02/" + innovation))).containsExactly("AdoptionClaimed");
    }
}
