package id.jejak.command.deadline;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SYSTEM;

import id.jejak.command.act.Right;
import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.ExtendDeadline;
import id.jejak.command.deadline.DeadlineCommand.MarkMissed;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.deadline.DeadlineCommand.SetDeadline;

/** Who may do what with a deadline. */
final class DeadlineRights {

    private DeadlineRights() {}

    static void check(Deadline state, DeadlineCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        Deadline.region(state).ifPresent(region -> right.checkRegion(actor, region));
    }

    static Right of(DeadlineCommand command) {
        return switch (command) {
            case SetDeadline _, MeetDeadline _, MarkMissed _, MoveDeadline _, CancelDeadline _ ->
                Right.anywhere(SYSTEM);
            case ExtendDeadline c ->
                c.act().actor().role() == MINISTRY_REVIEWER
                        ? Right.anywhere(MINISTRY_REVIEWER)
                        : Right.ofProvince(HUB_COORDINATOR);
        };
    }
}
