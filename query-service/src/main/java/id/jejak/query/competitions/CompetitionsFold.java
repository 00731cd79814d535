package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.*;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.ArrayList;
import java.util.List;

/** What each event changes in the list of editions. */
final class CompetitionsFold {

    static final Table COMPETITION = Table.keyed("competition", "competition");
    static final Table CRITERION = Table.keyed("competition_criterion", "competition", "rubric_version", "place");
    static final Table PANEL = Table.keyed("competition_panel", "competition", "person");

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
        return COMPETITION
                .add(e.competition())
                .with("name", e.name())
                .with("year", e.year())
                .with("legal_basis", e.legalBasis())
                .with("groups", rules.groups())
                .with("categories", rules.categories())
                .with("closes", rules.closes().before())
                .with("closes_zone", rules.closes().zone())
                .with("minimum_age_years", rules.minimumAgeYears())
                .with("objection_days", rules.objectionDays())
                .with("quorum", rules.quorum())
                .with("passing_grade", rules.passingGrade())
                .with("secretariat", rules.secretariat())
                .with(e.provenance().occurredAt())
                .with("opened_position", position);
    }

    private static List<RowChange> publish(RubricPublished e) {
        var changes = new ArrayList<RowChange>();
        var version = e.rubric().version();
        changes.add(COMPETITION.change(e.competition()).with("rubric_version", version));
        var place = 1;
        for (var criterion : e.rubric().criteria()) {
            changes.add(CRITERION
                    .add(e.competition(), version, place++)
                    .with("code", criterion.code())
                    .with("name", criterion.name())
                    .with("weight", criterion.weight()));
        }
        return changes;
    }

    private static RowChange appoint(PanelMemberAppointed e, long position) {
        var member = e.member();
        return PANEL.add(e.competition(), member.person())
                .with("kind", member.kind())
                .with("institution", member.institution())
                .with("region", member.region())
                .with("appointed_position", position);
    }
}
