package id.jejak.query.competitions;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.*;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;

/** What each event changes in the list of editions. */
final class CompetitionsFold {

    private static final String OPEN = """
            insert into competition (competition, name, year, legal_basis, groups, categories, closes, closes_zone,
                minimum_age_years, objection_days, quorum, passing_grade, secretariat,
                precision, earliest, zone, opened_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String RUBRIC = "update competition set rubric_version = ? where competition = ?";
    private static final String FORGET_CRITERIA = "delete from competition_criterion where competition = ?";
    private static final String CRITERION = """
            insert into competition_criterion (competition, place, code, name, weight)
            values (?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String APPOINT = """
            insert into competition_panel (competition, person, kind, institution, region, appointed_position)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private CompetitionsFold() {}

    static List<RowChange> changes(CompetitionEvent event, long position) {
        return switch (event) {
            case EditionOpened e -> List.of(open(e, position));
            case RubricPublished e -> publish(e);
            case PanelMemberAppointed e -> List.of(appoint(e, position));
        };
    }

    private static RowChange open(EditionOpened e, long position) {
        var rules = e.rules();
        return row(
                OPEN,
                e.competition(),
                e.name(),
                e.year(),
                e.legalBasis(),
                rules.groups(),
                rules.categories(),
                rules.closes().before(),
                rules.closes().zone(),
                rules.minimumAgeYears(),
                rules.objectionDays(),
                rules.quorum(),
                rules.passingGrade(),
                rules.secretariat(),
                e.provenance().occurredAt(),
                position);
    }

    private static List<RowChange> publish(RubricPublished e) {
        var changes = new ArrayList<RowChange>();
        changes.add(row(RUBRIC, e.rubric().version(), e.competition()));
        changes.add(row(FORGET_CRITERIA, e.competition()));
        var place = 1;
        for (var criterion : e.rubric().criteria()) {
            changes.add(
                    row(CRITERION, e.competition(), place++, criterion.code(), criterion.name(), criterion.weight()));
        }
        return changes;
    }

    private static RowChange appoint(PanelMemberAppointed e, long position) {
        var member = e.member();
        return row(
                APPOINT,
                e.competition(),
                member.person(),
                member.kind(),
                member.institution(),
                member.region(),
                position);
    }
}
