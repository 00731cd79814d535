package id.jejak.query.pages;

import id.jejak.events.OccurredAt;
import id.jejak.query.commitmentboard.CommitmentView;
import id.jejak.query.commitmentboard.CommitmentView.Reached;
import id.jejak.query.commitmentboard.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of a commitment: the stages it came to, in the order in which it did, and those that still lie ahead. */
record Lifecycle(List<Step> steps) {

    Lifecycle {
        steps = List.copyOf(steps);
    }

    /** How a stage relates to where the commitment stands. */
    enum State {
        BEHIND,
        HERE,
        AHEAD
    }

    /** One stage, and when the commitment came to it, if it did. */
    record Step(Stage stage, State state, @Nullable OccurredAt when) {}

    static Lifecycle of(CommitmentView commitment) {
        var reached = commitment.stages().stream().map(Reached::stage).toList();
        var behind = commitment.stages().stream()
                .map(one -> new Step(
                        one.stage(), one.stage() == commitment.stage() ? State.HERE : State.BEHIND, one.occurredAt()));
        var ahead = Arrays.stream(Stage.values())
                .filter(_ -> !commitment.stage().isEnd())
                .filter(stage -> stage.isOnTheWay() && !reached.contains(stage))
                .map(stage -> new Step(stage, State.AHEAD, null));
        return new Lifecycle(Stream.concat(behind, ahead).toList());
    }
}
