package id.jejak.events.competition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of an edition, as data: they change from year to year with its guideline (juklak).
 *
 * @param groups with whom entries may compete
 * @param categories what entries may be about, in the guideline's words
 * @param closes when entries close
 * @param minimumAgeYears for how many years an innovation must be in service on the day entries close
 * @param objectionDays whole days the public has to object to an announced result
 * @param quorum how many evaluators it takes to score an entry, and as many to decide on it in plenary
 * @param passingGrade the consolidated score a finalist needs, from 0 to 100
 * @param secretariat the office that checks entries and keeps the records
 */
public record EditionRules(
        Set<EntryGroup> groups,
        List<String> categories,
        Deadline closes,
        int minimumAgeYears,
        int objectionDays,
        int quorum,
        int passingGrade,
        String secretariat) {

    public EditionRules {
        // in the order of the enum: that of Set.copyOf differs from run to run, and so would the stored form
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        categories = List.copyOf(categories);
    }
}
