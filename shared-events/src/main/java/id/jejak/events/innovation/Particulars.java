package id.jejak.events.innovation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks for an innovation wants to know of it. Whatever is not known is left out.
 *
 * @param problem what was wrong before
 * @param aim what it is to achieve
 * @param goals the sustainable development goals it serves, by their numbers from 1 to 17
 * @param beneficiaries whom it serves
 * @param startedOn the day on which it began to serve
 * @param description how it works
 */
public record Particulars(
        @Nullable String problem,
        @Nullable String aim,
        Set<Integer> goals,
        @Nullable String beneficiaries,
        @Nullable LocalDate startedOn,
        @Nullable String description) {

    public Particulars {
        // Set.copyOf has an order of its own in every run, and so would the stored form
        goals = Collections.unmodifiableSet(new TreeSet<>(goals));
    }
}
