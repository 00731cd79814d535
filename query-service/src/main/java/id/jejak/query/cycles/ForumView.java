package id.jejak.query.cycles;

import id.jejak.events.OccurredAt;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forum of a round: what the regions lack, what they were shown, and what they put on their lists.
 *
 * @param needs in the order in which they were assessed
 * @param sessions in the order in which they were recorded
 * @param matches in the order in which they were made; those that were dropped remain, with the reason
 */
public record ForumView(List<Need> needs, List<Session> sessions, List<Match> matches) {

    public ForumView {
        needs = List.copyOf(needs);
        sessions = List.copyOf(sessions);
        matches = List.copyOf(matches);
    }

    /** An innovation by its id and by what it is called; only by its id where nobody proposed it. */
    public record Innovation(
            InnovationId innovation, @Nullable String title) {}

    /** What a region lacks. */
    public record Need(
            NeedId need,
            RegionName region,
            String gap,
            NeedPriority priority,
            List<Integer> goals,
            @Nullable String budget) {
        public Need {
            goals = List.copyOf(goals);
        }
    }

    /** A session in which innovators presented what they made. */
    public record Session(ForumSessionId session, String place, OccurredAt heldAt, List<Innovation> presented) {
        public Session {
            presented = List.copyOf(presented);
        }
    }

    /**
     * An innovation on a region's list.
     *
     * @param need the need it answers
     * @param session the session that brought them together, if one did
     * @param exception why it is there although it is not in the catalogue, if so
     * @param dropped why it is there no more, if so
     */
    public record Match(
            MatchId match,
            RegionName region,
            Innovation innovation,
            NeedId need,
            @Nullable ForumSessionId session,
            @Nullable String exception,
            @Nullable String dropped) {}
}
