package id.jejak.command.model;

import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineCancelled;
import id.jejak.events.deadline.DeadlineEvent.DeadlineEscalated;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMoved;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of deadlines, whoever set them when: people foretell none of them. */
final class DeadlineInvariants {

    private DeadlineInvariants() {}

    static Stream<String> outOfOrder(History history) {
        return history.streams().flatMap(stream -> outOfOrder(stream).stream());
    }

    private static List<String> outOfOrder(List<Entry> stream) {
        var found = new ArrayList<String>();
        var owed = false;
        for (var entry : stream) {
            if (!(entry.event() instanceof DeadlineEvent event)) continue;
            var sets = event instanceof DeadlineSet;
            if (sets == owed) found.add(entry + (sets ? ", and it was owed already" : ", and nothing was owed"));
            owed = switch (event) {
                case DeadlineSet _, DeadlineMissed _, DeadlineExtended _, DeadlineEscalated _, DeadlineMoved _ -> true;
                case DeadlineMet _, DeadlineCancelled _ -> false;
            };
        }
        return found;
    }

    /** Of what recurs under a commitment: it was set, and neither came nor was missed nor called off. */
    static Stream<String> severalPending(History history) {
        var pending = new HashMap<String, Set<DeadlineId>>();
        return history.all(DeadlineEvent.class)
                .filter(entry ->
                        ((DeadlineEvent) entry.event()).deadline().kind().isRecurring())
                .filter(entry -> after((DeadlineEvent) entry.event(), pending).size() > 1)
                .map(entry -> entry + ": several are pending, " + entry.stream() + " is one of them");
    }

    private static Set<DeadlineId> after(DeadlineEvent event, Map<String, Set<DeadlineId>> pending) {
        var of = pending.computeIfAbsent(commitmentAndKind(event.deadline()), _ -> new HashSet<>());
        switch (event) {
            case DeadlineSet e -> of.add(e.deadline());
            case DeadlineMet _, DeadlineMissed _, DeadlineCancelled _ -> of.remove(event.deadline());
            case DeadlineExtended _, DeadlineEscalated _, DeadlineMoved _ -> {}
        }
        return of;
    }

    private static String commitmentAndKind(DeadlineId deadline) {
        return deadline.value().substring(0, deadline.value().lastIndexOf(':'));
    }
}
