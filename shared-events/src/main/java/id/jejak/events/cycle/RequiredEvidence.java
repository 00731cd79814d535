package id.jejak.events.cycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a region must have shown before a step.
 *
 * @param beforePilot what is on record before a replica is tried out
 * @param beforeDeclaration what is on record before it is declared implemented
 * @param liveServiceDocuments how many documents the declaration itself brings that show the live service, at least one
 */
public record RequiredEvidence(
        Set<PilotEvidence> beforePilot, Set<ReplicaEvidence> beforeDeclaration, int liveServiceDocuments) {

    /** What holds where a policy says nothing. */
    public static final RequiredEvidence USUAL = new RequiredEvidence(EnumSet.allOf(PilotEvidence.class), Set.of(), 1);

    public RequiredEvidence {
        beforePilot = Collections.unmodifiableSet(new TreeSet<>(beforePilot));
        beforeDeclaration = Collections.unmodifiableSet(new TreeSet<>(beforeDeclaration));
    }

    /** What is still to be done before a replica may be tried out. */
    public Set<PilotEvidence> missingBeforePilot(Set<PilotEvidence> shown) {
        var missing = new TreeSet<>(beforePilot);
        missing.removeAll(shown);
        return missing;
    }

    /** What is still to be done before a replica may be declared implemented, besides bringing the documents. */
    public Set<ReplicaEvidence> missingBeforeDeclaration(Set<ReplicaEvidence> shown) {
        var missing = new TreeSet<>(beforeDeclaration);
        missing.removeAll(shown);
        return missing;
    }
}
