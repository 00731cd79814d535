package id.jejak.query.audittrail;

import static id.jejak.query.audittrail.Fact.Kind.*;
import static id.jejak.query.audittrail.TrailFacts.start;

import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.*;
import java.util.List;

/** What the events of a deadline say to a reader of the trail. */
final class DeadlineFacts {

    private DeadlineFacts() {}

    static List<Fact> of(DeadlineEvent event) {
        return switch (event) {
            case DeadlineSet e -> set(e);
            case DeadlineMet e -> named(e).add("inTime", ANSWER, answer(e.inTime())).facts;
            case DeadlineMissed e -> named(e).add("dueOn", DATE, e.dueOn()).facts;
            case DeadlineEscalated e -> named(e).add("escalatedTo", ROLE, e.to()).facts;
            case DeadlineExtended e ->
                named(e).add("dueBefore", DATE, e.before())
                        .add("dueOn", DATE, e.dueOn())
                        .add("reason", TEXT, e.reason())
                        .add("allowedBy", TEXT, e.authority())
                        .facts;
            case DeadlineMoved e ->
                named(e).add("dueBefore", DATE, e.before())
                        .add("dueOn", DATE, e.dueOn())
                        .add("policyVersion", NUMBER, e.policyVersion())
                        .add("inHindsight", ANSWER, answer(e.inHindsight()))
                        .facts;
            case DeadlineCancelled e -> named(e).facts;
        };
    }

    private static TrailFacts named(DeadlineEvent event) {
        var deadline = event.deadline();
        return start().add("deadlineKind", DEADLINE, deadline.kind()).add("deadline", REFERENCE, deadline);
    }

    private static List<Fact> set(DeadlineSet e) {
        var facts = named(e).add("owedBy", ROLE, e.kind().owedBy())
                .add("dueOn", DATE, e.dueOn())
                .add("policyVersion", NUMBER, e.policyVersion())
                .add("inHindsight", ANSWER, answer(e.inHindsight()));
        var reckoning = e.reckoning();
        if (reckoning == null) return facts.facts;
        return facts.add("countedFrom", DATE, reckoning.from())
                .add("days", NUMBER, reckoning.days())
                .add("dayCounting", COUNTING, reckoning.counting())
                .add("calendar", REFERENCE, reckoning.calendar())
                .add("provisional", ANSWER, answer(reckoning.provisional()))
                .facts;
    }

    private static String answer(boolean yes) {
        return yes ? "YES" : "NO";
    }
}
