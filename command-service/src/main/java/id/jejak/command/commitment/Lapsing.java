package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.COMMITMENT_ENDED;
import static id.jejak.command.commitment.CommitmentRule.NOTHING_OWED;
import static id.jejak.command.commitment.CommitmentRule.NOTICE_ALREADY_GIVEN;
import static id.jejak.command.commitment.CommitmentRule.NOTICE_STILL_RUNS;
import static id.jejak.command.commitment.CommitmentRule.NOTICE_WITHOUT_TIME;
import static id.jejak.command.commitment.CommitmentRule.NO_NOTICE_GIVEN;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Notice;
import id.jejak.command.commitment.CommitmentCommand.GiveLapseNotice;
import id.jejak.command.commitment.CommitmentCommand.MarkLapsed;
import id.jejak.command.commitment.Stage.Discontinued;
import id.jejak.command.commitment.Stage.Draft;
import id.jejak.command.commitment.Stage.Dropped;
import id.jejak.command.commitment.Stage.ImplementationRejected;
import id.jejak.command.commitment.Stage.Implemented;
import id.jejak.command.commitment.Stage.Lapsed;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanApproved;
import id.jejak.command.commitment.Stage.PlanReturned;
import id.jejak.command.commitment.Stage.PlanUnderReview;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.command.commitment.Stage.Signed;
import id.jejak.command.commitment.Stage.Stopped;
import id.jejak.command.commitment.Stage.Sustained;
import id.jejak.command.commitment.Stage.Verified;
import id.jejak.command.commitment.Stage.Withdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import java.time.LocalDate;
import java.util.List;

/** The decisions about a commitment that a region lets lie. */
final class Lapsing {

    private Lapsing() {}

    static List<ReplicationCommitmentEvent> giveNotice(Known state, GiveLapseNotice c) {
        return switch (state.stage()) {
            case Signed _, PlanReturned _, PlanApproved _, Preparing _, Piloting _, ImplementationRejected _ ->
                notice(state, c);
            // the next step is another's, or none is owed
            case Draft _, PlanUnderReview _, Implemented _, Verified _, Sustained _ ->
                throw new Rejection(NOTHING_OWED);
            case Dropped _, Stopped _, Discontinued _, Lapsed _, Withdrawn _ -> throw new Rejection(COMMITMENT_ENDED);
        };
    }

    static List<ReplicationCommitmentEvent> lapse(Known state, MarkLapsed c) {
        if (state.stage() instanceof Lapsed) return List.of();
        var notice = state.notice();
        if (notice == null) throw new Rejection(NO_NOTICE_GIVEN);
        Rejection.unless(dayOf(c.act(), state).isAfter(notice.answerBy()), NOTICE_STILL_RUNS);
        return List.of(new CommitmentLapsed(
                c.commitment(), notice.reason(), notice.answerBy(), c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> notice(Known state, GiveLapseNotice c) {
        var notice = new Notice(c.reason(), c.answerBy());
        var before = state.notice();
        if (notice.equals(before)) return List.of();
        Rejection.unless(c.answerBy().isAfter(dayOf(c.act(), state)), NOTICE_WITHOUT_TIME);
        Rejection.unless(before == null || c.answerBy().isAfter(before.answerBy()), NOTICE_ALREADY_GIVEN);
        return List.of(new LapseNoticeGiven(
                c.commitment(), c.reason(), c.answerBy(), c.act().provenance()));
    }

    /** The day on which it happens where the region is, whoever does it from wherever. */
    private static LocalDate dayOf(Act act, Known state) {
        var when = act.provenance().occurredAt();
        var zone = Regions.find(state.region()).map(Region::zone).orElse(when.zone());
        return LocalDate.ofInstant(when.earliest(), zone);
    }
}
