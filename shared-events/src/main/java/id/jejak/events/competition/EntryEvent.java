package id.jejak.events.competition;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an innovation's entry in an edition of the competition. */
public sealed interface EntryEvent extends DomainEvent {

    EntryId entry();

    /**
     * The owner's institution entered the innovation.
     *
     * @param title under which it competes; no other entry of the edition has it
     * @param region the government that owns it
     * @param institution the agency that runs it
     * @param inServiceSince the first day it served the public; its age is counted from here
     * @param previousAward the latest award it won in an earlier edition, if any
     */
    record EntrySubmitted(
            EntryId entry,
            String title,
            RegionCode region,
            String institution,
            EntryGroup group,
            String category,
            LocalDate inServiceSince,
            @Nullable String previousAward,
            Provenance provenance)
            implements EntryEvent {}

    /** The secretariat found every point of its checklist met. */
    record EntryPassedAdmin(EntryId entry, List<AdminFinding> findings, Provenance provenance) implements EntryEvent {
        public EntryPassedAdmin {
            findings = List.copyOf(findings);
        }
    }

    /** The secretariat found points that are not met; their notes are the reasons. */
    record EntryRejectedAdmin(EntryId entry, List<AdminFinding> findings, Provenance provenance) implements EntryEvent {
        public EntryRejectedAdmin {
            findings = List.copyOf(findings);
        }
    }

    /** The secretariat gave the entry to an evaluator of the panel to score. */
    record EvaluatorAssigned(EntryId entry, PersonId evaluator, Provenance provenance) implements EntryEvent {}

    /** Somebody on the panel said that this entry is not theirs to judge; a score they gave no longer counts. */
    record ConflictDeclared(EntryId entry, PersonId member, String reason, Provenance provenance)
            implements EntryEvent {}

    /**
     * An evaluator scored the entry.
     *
     * @param score counts from 1 within the entry
     * @param rubricVersion by which version of the rubric
     * @param scores one for each criterion
     * @param mark their weighted mean
     * @param corrects the evaluator's earlier score that this one replaces, if any
     */
    record EntryScored(
            EntryId entry,
            int score,
            PersonId evaluator,
            int rubricVersion,
            List<CriterionScore> scores,
            Mark mark,
            @Nullable Integer corrects,
            Provenance provenance)
            implements EntryEvent {
        public EntryScored {
            scores = List.copyOf(scores);
        }
    }

    /**
     * The scores became one.
     *
     * @param scores the numbers of the scores it is made of
     * @param mark the mean of their marks
     */
    record EntryScoreConsolidated(
            EntryId entry, int rubricVersion, List<Integer> scores, Mark mark, Provenance provenance)
            implements EntryEvent {
        public EntryScoreConsolidated {
            scores = List.copyOf(scores);
        }
    }

    /**
     * The evaluators made it a finalist.
     *
     * @param plenary who of them were present
     */
    record EntryShortlisted(EntryId entry, List<PersonId> plenary, Provenance provenance) implements EntryEvent {
        public EntryShortlisted {
            plenary = List.copyOf(plenary);
        }
    }

    /**
     * The evaluators did not make it a finalist.
     *
     * @param plenary who of them were present
     */
    record EntryNotSelected(EntryId entry, List<PersonId> plenary, String reason, Provenance provenance)
            implements EntryEvent {
        public EntryNotSelected {
            plenary = List.copyOf(plenary);
        }
    }

    /** A panellist heard the head of the institution present it. */
    record EntryInterviewed(EntryId entry, PersonId panellist, String summary, Provenance provenance)
            implements EntryEvent {}

    /**
     * Members of the panel saw it at work.
     *
     * @param visitors at least one evaluator and one panellist
     */
    record EntryFieldVerified(
            EntryId entry, List<PersonId> visitors, String place, String findings, Provenance provenance)
            implements EntryEvent {
        public EntryFieldVerified {
            visitors = List.copyOf(visitors);
        }
    }

    /**
     * The ministry told the public what it is going to be awarded.
     *
     * @param tier the award, e.g. {@code Top 45}
     * @param objectionsUntil until when the public may object
     */
    record ResultAnnounced(EntryId entry, String tier, Deadline objectionsUntil, Provenance provenance)
            implements EntryEvent {}

    /**
     * Somebody objected to the announced result.
     *
     * @param objection counts from 1 within the entry
     * @param objector who objects, in their own words: a citizen needs no account
     * @param lodgedBy who brought it here; somebody else decides on it
     */
    record ObjectionLodged(
            EntryId entry, int objection, String objector, String grounds, PersonId lodgedBy, Provenance provenance)
            implements EntryEvent {}

    /** The ministry answered an objection; one that is upheld disqualifies the entry. */
    record ObjectionDecided(EntryId entry, int objection, boolean upheld, String reason, Provenance provenance)
            implements EntryEvent {}

    /**
     * The minister awarded it.
     *
     * @param tier the award as it was announced
     * @param decree the number of the minister's decree
     */
    record EntryAwarded(EntryId entry, String tier, String decree, Provenance provenance) implements EntryEvent {}

    /** It is out of the edition for good. Objections that are still open get their answer all the same. */
    record EntryDisqualified(EntryId entry, String reason, Provenance provenance) implements EntryEvent {}
}
