package id.jejak.command.competition;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric.Criterion;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an edition of the competition. */
sealed interface CompetitionCommand extends Command {

    CompetitionId competition();

    @Override
    default Object subject() {
        return competition();
    }

    record OpenEdition(
            @TargetAggregateIdentifier CompetitionId competition,
            String name,
            int year,
            String legalBasis,
            EditionRules rules,
            Act act)
            implements CompetitionCommand {}

    /** Publish the next version of the rubric. */
    record PublishRubric(@TargetAggregateIdentifier CompetitionId competition, List<Criterion> criteria, Act act)
            implements CompetitionCommand {}

    record AppointPanelMember(@TargetAggregateIdentifier CompetitionId competition, PanelMember member, Act act)
            implements CompetitionCommand {}
}
