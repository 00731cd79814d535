package id.jejak.query.competitions;

import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.*;
import id.jejak.events.competition.EntryId;
import id.jejak.events.metadata.PersonId;
import id.jejak.query.competitions.EntryView.Objection.Standing;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each event changes in the entries of an edition. */
final class EntriesFold {

    static final Table ENTRY = Table.keyed("competition_entry", "competition", "innovation");
    static final Table SCORE = Table.keyed("competition_score", "competition", "innovation", "score");
    static final Table OBJECTION = Table.keyed("competition_objection", "competition", "innovation", "objection");

    private EntriesFold() {}

    static List<RowChange> changes(EntryEvent event, long position) {
        var entry = event.entry();
        return switch (event) {
            case EntrySubmitted e -> List.of(submit(e, position));
            case EntryPassedAdmin _ -> List.of(stage(entry, EntryStage.ADMIN_PASSED));
            case EntryRejectedAdmin e ->
                List.of(stage(entry, EntryStage.ADMIN_REJECTED).with("reason", reasons(e.findings())));
            case EvaluatorAssigned e -> List.of(joined(entry, "assigned", e.evaluator()));
            case ConflictDeclared e -> List.of(joined(entry, "conflicted", e.member()));
            case EntryScored e -> List.of(score(e));
            case EntryScoreConsolidated e ->
                List.of(stage(entry, EntryStage.DESK_SCORED)
                        .with("mark", e.mark().hundredths()));
            case EntryShortlisted e -> List.of(stage(entry, EntryStage.FINALIST).with("plenary", e.plenary()));
            case EntryNotSelected e ->
                List.of(stage(entry, EntryStage.NOT_SELECTED)
                        .with("plenary", e.plenary())
                        .with("reason", e.reason()));
            case EntryInterviewed _ -> List.of(stage(entry, EntryStage.INTERVIEWED));
            case EntryFieldVerified e ->
                List.of(stage(entry, EntryStage.FIELD_VERIFIED).with("visitors", e.visitors()));
            case ResultAnnounced e ->
                List.of(stage(entry, EntryStage.ANNOUNCED)
                        .with("tier", e.tier())
                        .with("objections_until", e.objectionsUntil().before())
                        .with("objections_zone", e.objectionsUntil().zone()));
            case ObjectionLodged e ->
                List.of(OBJECTION
                        .add(entry.competition(), entry.innovation(), e.objection())
                        .with("objector", e.objector())
                        .with("grounds", e.grounds())
                        .with("standing", Standing.OPEN));
            case ObjectionDecided e ->
                List.of(OBJECTION
                        .change(entry.competition(), entry.innovation(), e.objection())
                        .with("standing", e.upheld() ? Standing.UPHELD : Standing.DISMISSED)
                        .with("answer", e.reason()));
            case EntryAwarded e ->
                List.of(stage(entry, EntryStage.AWARDED).with("tier", e.tier()).with("decree", e.decree()));
            case EntryDisqualified e ->
                List.of(stage(entry, EntryStage.DISQUALIFIED).with("reason", e.reason()));
        };
    }

    private static RowChange submit(EntrySubmitted e, long position) {
        return ENTRY.add(e.entry().competition(), e.entry().innovation())
                .with("title", e.title())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("institution", e.institution())
                .with("entry_group", e.group())
                .with("category", e.category())
                .with("in_service_since", e.inServiceSince())
                .with("previous_award", e.previousAward())
                .with("stage", EntryStage.SUBMITTED)
                .with("assigned", List.of())
                .with("conflicted", List.of())
                .with("plenary", List.of())
                .with("visitors", List.of())
                .with(e.provenance().occurredAt())
                .with("submitted_position", position);
    }

    private static RowChange score(EntryScored e) {
        return SCORE.add(e.entry().competition(), e.entry().innovation(), e.score())
                .with("evaluator", e.evaluator())
                .with("rubric_version", e.rubricVersion())
                .with("mark", e.mark().hundredths())
                .with("corrects", e.corrects());
    }

    private static String reasons(List<AdminFinding> findings) {
        return findings.stream()
                .filter(finding -> !finding.met())
                .map(AdminFinding::note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static Write stage(EntryId entry, EntryStage stage) {
        return ENTRY.change(entry.competition(), entry.innovation()).with("stage", stage);
    }

    private static RowChange joined(EntryId entry, String people, PersonId one) {
        return ENTRY.change(entry.competition(), entry.innovation())
                .compute(
                        people,
                        some -> Stream.concat(((List<?>) Objects.requireNonNull(some)).stream(), Stream.of(one.value()))
                                .toList());
    }
}
