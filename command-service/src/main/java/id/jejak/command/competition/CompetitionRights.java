package id.jejak.command.competition;

import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.act.Right;
import id.jejak.command.competition.CompetitionCommand.AppointPanelMember;
import id.jejak.command.competition.CompetitionCommand.OpenEdition;
import id.jejak.command.competition.CompetitionCommand.PublishRubric;

/** Who may do what with an edition of the competition: the ministry runs it. */
final class CompetitionRights {

    private CompetitionRights() {}

    static void check(CompetitionCommand command) {
        of(command).checkRole(command.act().actor());
    }

    static Right of(CompetitionCommand command) {
        return switch (command) {
            case OpenEdition _, PublishRubric _, AppointPanelMember _ -> Right.anywhere(MINISTRY_REVIEWER);
        };
    }
}
