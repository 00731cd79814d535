package id.jejak.events.competition;

import java.util.List;

/**
 * By what entries are judged, and how much each of it counts.
 *
 * @param version counts from 1 within an edition
 * @param criteria their weights sum to 100
 */
public record Rubric(int version, List<Criterion> criteria) {

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * One thing evaluators look at.
     *
     * @param code names it in scores, e.g. {@code novelty}
     * @param name in the guideline's words, e.g. {@code Kebaruan}
     * @param weight in whole percent
     */
    public record Criterion(String code, String name, int weight) {}
}
