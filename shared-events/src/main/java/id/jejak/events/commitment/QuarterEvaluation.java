package id.jejak.events.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a replica in one quarter: every three months a replication is assessed, not only watched.
 *
 * @param quarter 1 to 4
 * @param components what became of each core component of the origin; at least one
 * @param benefit what it has brought to those it serves, once it serves somebody
 * @param verdict what the evaluator concludes
 */
public record QuarterEvaluation(
        int year,
        int quarter,
        List<Component> components,
        @Nullable String benefit,
        String verdict) {

    public QuarterEvaluation {
        components = List.copyOf(components);
    }

    /** How faithful a replica is to one component of its origin (Carroll et al. 2007). */
    public enum Fidelity {
        IMPLEMENTED,
        NOT_IMPLEMENTED,
        MODIFIED,
        /** The origin does not have it. */
        ADDED
    }

    /**
     * One core component.
     *
     * @param note what was changed and why, if there is something to say
     */
    public record Component(
            String name, Fidelity fidelity, @Nullable String note) {}
}
