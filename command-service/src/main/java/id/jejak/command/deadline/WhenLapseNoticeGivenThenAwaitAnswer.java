package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Whoever is told that a commitment will lapse owes a step forward, whichever is next, until the day the notice names. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenLapseNoticeGivenThenAwaitAnswer {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenLapseNoticeGivenThenAwaitAnswer(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    /** A later notice gives more time, and so takes the place of the one before. */
    @EventHandler
    void on(LapseNoticeGiven event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var standing = neighbours.commitment(commitment).orElseThrow();
        var policy = neighbours.cycle(standing.cycle()).orElseThrow().policy(standing.policyVersion());
        var act = FollowUps.act(event, cause);
        neighbours.notices(commitment).stream()
                .filter(day -> day.isBefore(event.answerBy()))
                .map(day -> new CancelDeadline(DeadlineId.lapseNotice(commitment, day), act))
                .forEach(order -> followUps.send(order, cause));
        followUps.send(
                new Waiting(standing.cycle(), policy, standing.region(), act)
                        .until(
                                event.answerBy(),
                                DeadlineId.lapseNotice(commitment, event.answerBy()),
                                DeadlineKind.LAPSE_NOTICE,
                                new DeadlineSubject.OfCommitment(commitment)),
                cause);
    }

    @EventHandler
    void on(PlanSubmitted event, EventMessage<?> cause) {
        answered(event, cause);
    }

    @EventHandler
    void on(ReplicationTeamFormed event, EventMessage<?> cause) {
        answered(event, cause);
    }

    @EventHandler
    void on(OriginContacted event, EventMessage<?> cause) {
        answered(event, cause);
    }

    @EventHandler
    void on(AdaptationDesigned event, EventMessage<?> cause) {
        answered(event, cause);
    }

    @EventHandler
    void on(PilotStarted event, EventMessage<?> cause) {
        answered(event, cause);
    }

    @EventHandler
    void on(ImplementationDeclared event, EventMessage<?> cause) {
        answered(event, cause);
    }

    private void answered(ReplicationCommitmentEvent event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var act = FollowUps.act(event, cause);
        for (var day : neighbours.notices(commitment)) {
            followUps.send(new MeetDeadline(DeadlineId.lapseNotice(commitment, day), act), cause);
        }
    }
}
