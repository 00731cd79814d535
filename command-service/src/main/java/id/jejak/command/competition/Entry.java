package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.UNKNOWN_COMPETITION;
import static id.jejak.command.competition.EntryRule.UNKNOWN_ENTRY;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.EntryCommand.AnnounceResult;
import id.jejak.command.competition.EntryCommand.AssignEvaluator;
import id.jejak.command.competition.EntryCommand.ConsolidateScore;
import id.jejak.command.competition.EntryCommand.DecideObjection;
import id.jejak.command.competition.EntryCommand.DeclareConflict;
import id.jejak.command.competition.EntryCommand.Disqualify;
import id.jejak.command.competition.EntryCommand.IssueDecree;
import id.jejak.command.competition.EntryCommand.LodgeObjection;
import id.jejak.command.competition.EntryCommand.RecordAdminCheck;
import id.jejak.command.competition.EntryCommand.RecordFieldVisit;
import id.jejak.command.competition.EntryCommand.RecordInterview;
import id.jejak.command.competition.EntryCommand.RecordScore;
import id.jejak.command.competition.EntryCommand.SelectFinalist;
import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.command.competition.EntryStage.AdminPassed;
import id.jejak.command.competition.EntryStage.AdminRejected;
import id.jejak.command.competition.EntryStage.Announced;
import id.jejak.command.competition.EntryStage.Awarded;
import id.jejak.command.competition.EntryStage.DeskScored;
import id.jejak.command.competition.EntryStage.Disqualified;
import id.jejak.command.competition.EntryStage.FieldVerified;
import id.jejak.command.competition.EntryStage.Finalist;
import id.jejak.command.competition.EntryStage.Interviewed;
import id.jejak.command.competition.EntryStage.NotSelected;
import id.jejak.command.competition.EntryStage.Submitted;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.ConflictDeclared;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryDisqualified;
import id.jejak.events.competition.EntryEvent.EntryFieldVerified;
import id.jejak.events.competition.EntryEvent.EntryInterviewed;
import id.jejak.events.competition.EntryEvent.EntryNotSelected;
import id.jejak.events.competition.EntryEvent.EntryPassedAdmin;
import id.jejak.events.competition.EntryEvent.EntryRejectedAdmin;
import id.jejak.events.competition.EntryEvent.EntryScoreConsolidated;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.EntryShortlisted;
import id.jejak.events.competition.EntryEvent.EntrySubmitted;
import id.jejak.events.competition.EntryEvent.EvaluatorAssigned;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.competition.EntryEvent.ObjectionLodged;
import id.jejak.events.competition.EntryEvent.ResultAnnounced;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An innovation's entry in one edition of the competition: as much of it as its decisions need. */
sealed interface Entry {

    record Unknown() implements Entry {}

    /**
     * From its submission on.
     *
     * @param region the government that owns the innovation
     * @param institution the agency that runs it
     * @param objections by their numbers, the first at 0
     */
    record Entered(RegionCode region, String institution, Bench bench, List<Objection> objections, EntryStage stage)
            implements Entry {

        Entered at(EntryStage next) {
            return new Entered(region, institution, bench, objections, next);
        }

        Entered judgedBy(Bench others) {
            return new Entered(region, institution, others, objections, stage);
        }

        Entered with(Objection objection) {
            var more = new ArrayList<>(objections);
            more.add(objection);
            return new Entered(region, institution, bench, List.copyOf(more), stage);
        }

        Entered answering(int number, boolean upheld) {
            var answered = new ArrayList<>(objections);
            answered.set(number - 1, answered.get(number - 1).answered(upheld));
            return new Entered(region, institution, bench, List.copyOf(answered), stage);
        }
    }

    /** An objection to the announced result. */
    record Objection(String objector, String grounds, PersonId lodgedBy, Standing standing) {

        /** What became of it. */
        enum Standing {
            OPEN,
            UPHELD,
            DISMISSED
        }

        Objection answered(boolean upheld) {
            return new Objection(objector, grounds, lodgedBy, upheld ? Standing.UPHELD : Standing.DISMISSED);
        }
    }

    static List<EntryEvent> decide(Entry state, EntryCommand command) {
        return switch (command) {
            case SubmitEntry c -> Entering.submit(state, c);
            case RecordAdminCheck c -> Entering.check(known(state), c);
            case AssignEvaluator c -> Scoring.assign(known(state), c);
            case DeclareConflict c -> Scoring.declareConflict(known(state), c);
            case RecordScore c -> Scoring.score(known(state), c);
            case ConsolidateScore c -> Scoring.consolidate(known(state), c);
            case SelectFinalist c -> Scoring.select(known(state), c);
            case RecordInterview c -> Presenting.interview(known(state), c);
            case RecordFieldVisit c -> Presenting.visit(known(state), c);
            case AnnounceResult c -> Awarding.announce(known(state), c);
            case LodgeObjection c -> Awarding.lodge(known(state), c);
            case DecideObjection c -> Awarding.answer(known(state), c);
            case IssueDecree c -> Awarding.award(known(state), c);
            case Disqualify c -> Awarding.disqualify(known(state), c);
        };
    }

    static Entry evolve(Entry state, EntryEvent event) {
        return switch (event) {
            case EntrySubmitted e -> new Entered(e.region(), e.institution(), Bench.EMPTY, List.of(), new Submitted());
            case EntryPassedAdmin _ -> entered(state).at(new AdminPassed());
            case EntryRejectedAdmin _ -> entered(state).at(new AdminRejected());
            case EvaluatorAssigned e ->
                entered(state).judgedBy(entered(state).bench().with(e.evaluator()));
            case ConflictDeclared e ->
                entered(state).judgedBy(entered(state).bench().without(e.member()));
            case EntryScored e -> entered(state).judgedBy(entered(state).bench().with(e));
            case EntryScoreConsolidated e -> entered(state).at(new DeskScored(e.mark()));
            case EntryShortlisted _ -> entered(state).at(new Finalist());
            case EntryNotSelected _ -> entered(state).at(new NotSelected());
            case EntryInterviewed e -> entered(state).at(new Interviewed(e.panellist()));
            case EntryFieldVerified _ -> entered(state).at(new FieldVerified());
            case ResultAnnounced e -> entered(state).at(new Announced(e.tier(), e.objectionsUntil()));
            case ObjectionLodged e ->
                entered(state).with(new Objection(e.objector(), e.grounds(), e.lodgedBy(), Objection.Standing.OPEN));
            case ObjectionDecided e -> entered(state).answering(e.objection(), e.upheld());
            case EntryAwarded e -> entered(state).at(new Awarded(e.decree()));
            case EntryDisqualified _ -> entered(state).at(new Disqualified());
        };
    }

    /** An entry's edition exists; but a stranger may name an edition that does not. */
    static EditionTerms terms(Optional<EditionTerms> terms) {
        return terms.orElseThrow(() -> new Rejection(UNKNOWN_COMPETITION));
    }

    private static Entered known(Entry state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_ENTRY);
            case Entered entered -> entered;
        };
    }

    private static Entered entered(Entry state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("The first event of an entry submits it");
            case Entered entered -> entered;
        };
    }
}
