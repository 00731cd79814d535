package id.jejak.query.deadlines;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.region.Region;
import id.jejak.query.deadlines.DeadlineView.State;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which deadlines are asked for: all, or those that are everything that is given.
 *
 * @param region a government; a province with all that is within it
 * @param daysLate overdue for at least so many days
 */
public record DeadlineFilter(
        @Nullable Region region,
        @Nullable CommitmentId commitment,
        @Nullable DeadlineKind kind,
        @Nullable State state,
        @Nullable Integer daysLate) {

    /** As it stands in an address. */
    public record Request(
            @Nullable String region,
            @Nullable String commitment,
            @Nullable String kind,
            @Nullable String state,
            @Nullable Integer daysLate) {}

    /**
     * Reads what is asked for.
     *
     * @throws Refused naming what cannot be read
     */
    public static DeadlineFilter of(Request asked) {
        var daysLate = asked.daysLate();
        if (daysLate != null && daysLate < 1) {
            throw new Refused(HttpStatus.BAD_REQUEST, "days-out-of-range", "What is overdue is so for one day or more");
        }
        return new DeadlineFilter(
                Asked.region(asked.region()),
                Asked.commitment(asked.commitment()),
                Asked.word(asked.kind(), DeadlineKind.class),
                Asked.word(asked.state(), State.class),
                daysLate);
    }

    /** All that is owed, or was, under a commitment. */
    public static DeadlineFilter under(CommitmentId commitment) {
        return new DeadlineFilter(null, commitment, null, null, null);
    }

    /** What is overdue, unless another state is asked for. */
    public DeadlineFilter orOverdue() {
        return state == null ? new DeadlineFilter(region, commitment, kind, State.OVERDUE, daysLate) : this;
    }
}
