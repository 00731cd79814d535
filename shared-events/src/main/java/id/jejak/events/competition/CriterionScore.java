package id.jejak.events.competition;

/**
 * What an evaluator gives an entry on one criterion.
 *
 * @param criterion the criterion's code in the rubric
 * @param points from 0 to 100
 */
public record CriterionScore(String criterion, int points) {}
