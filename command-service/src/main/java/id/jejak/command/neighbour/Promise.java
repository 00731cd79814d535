package id.jejak.command.neighbour;

import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineCancelled;
import id.jejak.events.deadline.DeadlineEvent.DeadlineEscalated;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMoved;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Until when something was owed, as was told last, whether or not it still is.
 *
 * @param policyVersion the version of the policy by which the day was counted before anybody extended it
 */
public record Promise(LocalDate dueOn, int policyVersion) {

    /** Folds a deadline's stream; empty where there is no such deadline. */
    static Optional<Promise> of(List<DeadlineEvent> history) {
        Optional<Promise> promise = Optional.empty();
        for (var event : history) {
            promise = switch (event) {
                case DeadlineSet e -> Optional.of(new Promise(e.dueOn(), e.policyVersion()));
                case DeadlineMoved e -> Optional.of(new Promise(e.dueOn(), e.policyVersion()));
                case DeadlineExtended e -> promise.map(before -> new Promise(e.dueOn(), before.policyVersion()));
                case DeadlineMet _, DeadlineMissed _, DeadlineEscalated _, DeadlineCancelled _ -> promise;
            };
        }
        return promise;
    }
}
