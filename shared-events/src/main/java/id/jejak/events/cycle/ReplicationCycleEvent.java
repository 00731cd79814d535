package id.jejak.events.cycle;

import id.jejak.events.DomainEvent;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.json.Revision;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can happen to a replication cycle. */
public sealed interface ReplicationCycleEvent extends DomainEvent {

    CycleId cycle();

    /**
     * A hub intends a round of the programme; nobody is asked to take part before it opens.
     *
     * @param opensOn the day on which it shall open
     * @param endsOn the day by which its replicas shall be at work
     * @param legalBasis the decree that makes the province a hub, if it is out already
     */
    @Revision(2)
    record CyclePlanned(
            CycleId cycle,
            String name,
            RegionCode hub,
            LocalDate opensOn,
            LocalDate endsOn,
            @Nullable LegalBasis legalBasis,
            Provenance provenance)
            implements ReplicationCycleEvent {}

    /**
     * A hub opened a round of the programme.
     *
     * @param hub the province that runs it
     * @param legalBasis the decree that makes the province a hub
     */
    @Revision(2)
    record CycleOpened(
            CycleId cycle,
            String name,
            RegionCode hub,
            LegalBasis legalBasis,
            CyclePolicy policy,
            Provenance provenance)
            implements ReplicationCycleEvent {}

    /** A team was named to advise the regions. */
    record MentorAppointed(CycleId cycle, String mentor, Provenance provenance) implements ReplicationCycleEvent {}

    /** A government was asked to take part; those who were asked are the risk set of every later study. */
    record RegionInvited(CycleId cycle, RegionCode region, Provenance provenance) implements ReplicationCycleEvent {}

    /** A government that was asked said no. */
    record RegionDeclined(CycleId cycle, RegionCode region, String reason, Provenance provenance)
            implements ReplicationCycleEvent {}

    /**
     * A region said what it lacks: what it then chooses answers a need, and not a fashion.
     *
     * @param gap what is missing, in its own words
     * @param goals the sustainable development goals it concerns, by their numbers from 1 to 17
     * @param budget what means there are to close it, if that is known
     */
    record NeedAssessed(
            CycleId cycle,
            NeedId need,
            RegionCode region,
            String gap,
            NeedPriority priority,
            Set<Integer> goals,
            @Nullable String budget,
            Provenance provenance)
            implements ReplicationCycleEvent {
        public NeedAssessed {
            // Set.copyOf has an order of its own in every run, and so would the stored form
            goals = Collections.unmodifiableSet(new TreeSet<>(goals));
        }
    }

    /**
     * Innovators presented what they made to governments that look for something. It was held when it happened: the day
     * is the provenance's, no more precise than it is known.
     *
     * @param presented the innovations that were presented
     */
    record ForumSessionHeld(
            CycleId cycle, ForumSessionId session, String place, List<InnovationId> presented, Provenance provenance)
            implements ReplicationCycleEvent {
        public ForumSessionHeld {
            presented = List.copyOf(presented);
        }
    }

    /**
     * An innovation was put on a region's list, as the answer to a need of its.
     *
     * @param session the session of the forum that brought them together, if one did
     * @param exception why an innovation that is not in the catalogue was accepted, if it was
     */
    record InnovationMatched(
            CycleId cycle,
            MatchId match,
            RegionCode region,
            InnovationId innovation,
            NeedId need,
            @Nullable ForumSessionId session,
            @Nullable String exception,
            Provenance provenance)
            implements ReplicationCycleEvent {}

    /** An innovation was taken off a region's list; lists change until they are signed. */
    record InnovationDropped(
            CycleId cycle,
            MatchId match,
            RegionCode region,
            InnovationId innovation,
            String reason,
            Provenance provenance)
            implements ReplicationCycleEvent {}

    /**
     * The hub said how many commitments it hopes a region will make.
     *
     * @param commitments how many, at least one
     */
    record TargetSet(CycleId cycle, RegionCode region, int commitments, Provenance provenance)
            implements ReplicationCycleEvent {}

    /**
     * The rules changed for what is signed from now on; what was signed before stays under the rules it was signed under.
     *
     * @param before the version that was in force
     * @param policy the version that is in force now, as a whole
     * @param reason why it had to change
     * @param authority what allows the hub to change it, such as the number of a letter
     */
    record PolicyAmended(
            CycleId cycle, int before, CyclePolicy policy, String reason, String authority, Provenance provenance)
            implements ReplicationCycleEvent {}

    /** Choosing is over: instruments may be signed. */
    record SigningStarted(CycleId cycle, Provenance provenance) implements ReplicationCycleEvent {}

    /** Signing is over: plans are carried out. */
    record ExecutionStarted(CycleId cycle, Provenance provenance) implements ReplicationCycleEvent {}

    /** The round is over. */
    record CycleClosed(CycleId cycle, String reason, Provenance provenance) implements ReplicationCycleEvent {}
}
