package id.jejak.query.competitions;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.*;
import id.jejak.events.competition.EntryId;
import id.jejak.query.competitions.EntryView.Objection.Standing;
import id.jejak.query.platform.RowChange;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What each event changes in the entries of an edition. */
final class EntriesFold {

    private static final String WHICH = " where competition = ? and innovation = ?";

    private static final String SUBMIT = """
            insert into competition_entry (competition, innovation, title, region, province, institution, entry_group,
                category, in_service_since, previous_award, stage, precision, earliest, zone, submitted_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String STAGE = "update competition_entry set stage = ?" + WHICH;
    private static final String ASSIGN = "update competition_entry set assigned = array_append(assigned, ?)" + WHICH;
    private static final String SHORTLIST = "update competition_entry set stage = ?, plenary = ?" + WHICH;
    private static final String PASS_OVER = "update competition_entry set stage = ?, plenary = ?, reason = ?" + WHICH;
    private static final String OUT = "update competition_entry set stage = ?, reason = ?" + WHICH;
    private static final String MARK = "update competition_entry set stage = ?, mark = ?" + WHICH;
    private static final String VISIT = "update competition_entry set stage = ?, visitors = ?" + WHICH;
    private static final String ANNOUNCE =
            "update competition_entry set stage = ?, tier = ?, objections_until = ?, objections_zone = ?" + WHICH;
    private static final String AWARD = "update competition_entry set stage = ?, tier = ?, decree = ?" + WHICH;
    private static final String CONFLICT =
            "update competition_entry set conflicted = array_append(conflicted, ?)" + WHICH;
    private static final String SCORE = """
            insert into competition_score (competition, innovation, score, evaluator, rubric_version, mark, corrects,
                standing)
            values (?, ?, ?, ?, ?, ?, ?, true) on conflict do nothing""";
    private static final String NO_LONGER_STANDING =
            "update competition_score set standing = false" + WHICH + " and evaluator = ? and score <> ?";
    private static final String OBJECT = """
            insert into competition_objection (competition, innovation, objection, objector, grounds, standing)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String ANSWER =
            "update competition_objection set standing = ?, answer = ?" + WHICH + " and objection = ?";

    /** No score has this number: they count from 1. */
    private static final int NONE = 0;

    private EntriesFold() {}

    static List<RowChange> changes(EntryEvent event, long position) {
        var entry = event.entry();
        return switch (event) {
            case EntrySubmitted e -> List.of(submit(e, position));
            case EntryPassedAdmin _ -> List.of(change(STAGE, entry, EntryStage.ADMIN_PASSED));
            case EntryRejectedAdmin e -> List.of(change(OUT, entry, EntryStage.ADMIN_REJECTED, reasons(e.findings())));
            case EvaluatorAssigned e -> List.of(change(ASSIGN, entry, e.evaluator()));
            case ConflictDeclared e ->
                List.of(
                        change(CONFLICT, entry, e.member()),
                        row(NO_LONGER_STANDING, entry.competition(), entry.innovation(), e.member(), NONE));
            case EntryScored e -> score(e);
            case EntryScoreConsolidated e ->
                List.of(change(MARK, entry, EntryStage.DESK_SCORED, e.mark().hundredths()));
            case EntryShortlisted e -> List.of(change(SHORTLIST, entry, EntryStage.FINALIST, e.plenary()));
            case EntryNotSelected e ->
                List.of(change(PASS_OVER, entry, EntryStage.NOT_SELECTED, e.plenary(), e.reason()));
            case EntryInterviewed _ -> List.of(change(STAGE, entry, EntryStage.INTERVIEWED));
            case EntryFieldVerified e -> List.of(change(VISIT, entry, EntryStage.FIELD_VERIFIED, e.visitors()));
            case ResultAnnounced e ->
                List.of(change(
                        ANNOUNCE,
                        entry,
                        EntryStage.ANNOUNCED,
                        e.tier(),
                        e.objectionsUntil().before(),
                        e.objectionsUntil().zone()));
            case ObjectionLodged e ->
                List.of(row(
                        OBJECT,
                        entry.competition(),
                        entry.innovation(),
                        e.objection(),
                        e.objector(),
                        e.grounds(),
                        Standing.OPEN));
            case ObjectionDecided e ->
                List.of(row(
                        ANSWER,
                        e.upheld() ? Standing.UPHELD : Standing.DISMISSED,
                        e.reason(),
                        entry.competition(),
                        entry.innovation(),
                        e.objection()));
            case EntryAwarded e -> List.of(change(AWARD, entry, EntryStage.AWARDED, e.tier(), e.decree()));
            case EntryDisqualified e -> List.of(change(OUT, entry, EntryStage.DISQUALIFIED, e.reason()));
        };
    }

    private static RowChange submit(EntrySubmitted e, long position) {
        return row(
                SUBMIT,
                e.entry().competition(),
                e.entry().innovation(),
                e.title(),
                e.region(),
                e.region().province(),
                e.institution(),
                e.group(),
                e.category(),
                e.inServiceSince(),
                e.previousAward(),
                EntryStage.SUBMITTED,
                e.provenance().occurredAt(),
                position);
    }

    private static List<RowChange> score(EntryScored e) {
        var entry = e.entry();
        return List.of(
                row(
                        SCORE,
                        entry.competition(),
                        entry.innovation(),
                        e.score(),
                        e.evaluator(),
                        e.rubricVersion(),
                        e.mark().hundredths(),
                        e.corrects()),
                row(NO_LONGER_STANDING, entry.competition(), entry.innovation(), e.evaluator(), e.score()));
    }

    private static String reasons(List<AdminFinding> findings) {
        return findings.stream()
                .filter(finding -> !finding.met())
                .map(AdminFinding::note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** A change of the entry's own row, whose key comes last. */
    private static RowChange change(String sql, EntryId entry, Object... values) {
        var all = new Object[values.length + 2];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = entry.competition();
        all[values.length + 1] = entry.innovation();
        return row(sql, all);
    }
}
