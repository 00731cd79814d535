package id.jejak.query.pages;

import id.jejak.query.regiondashboard.Standing;
import java.util.List;
import java.util.stream.Stream;

/** The six steps of all commitments side by side, each with the share of those that were ever proposed. */
record Funnel(List<Step> steps) {

    Funnel {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param name under which the pages find its words
     * @param percent of the proposed, rounded down, so that only all is 100
     */
    record Step(String name, int count, int percent) {}

    static Funnel of(Standing standing) {
        return new Funnel(Stream.of(
                        new Step("proposed", standing.proposed(), 0),
                        new Step("signed", standing.signed(), 0),
                        new Step("planSubmitted", standing.planSubmitted(), 0),
                        new Step("planApproved", standing.planApproved(), 0),
                        new Step("implemented", standing.implemented(), 0),
                        new Step("verified", standing.verified(), 0))
                .map(step -> new Step(step.name(), step.count(), percent(step.count(), standing.proposed())))
                .toList());
    }

    private static int percent(int count, int all) {
        return all == 0 ? 0 : (int) (100L * count / all);
    }
}
