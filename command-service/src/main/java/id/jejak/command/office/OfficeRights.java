package id.jejak.command.office;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.act.Right;
import id.jejak.command.office.OfficeCommand.EndTerm;
import id.jejak.command.office.OfficeCommand.GiveDelegation;
import id.jejak.command.office.OfficeCommand.RecordTerm;
import id.jejak.command.office.OfficeCommand.WithdrawDelegation;

/** Who may do what with an office. */
final class OfficeRights {

    private OfficeRights() {}

    static void check(OfficeCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        right.checkRegion(actor, command.office().region());
    }

    static Right of(OfficeCommand command) {
        return switch (command) {
            case RecordTerm c -> ofTheRegistrar(c);
            case EndTerm c -> ofTheRegistrar(c);
            case GiveDelegation c -> Right.ofRegion(c.office().role());
            case WithdrawDelegation c -> Right.ofRegion(c.office().role());
        };
    }

    /** The ministry keeps all terms and a hub those of its province's heads: who holds the hub is not for a hub to say. */
    private static Right ofTheRegistrar(OfficeCommand command) {
        var isHubs = command.act().actor().role() == HUB_COORDINATOR
                && command.office().role() != HUB_COORDINATOR;
        return isHubs ? Right.ofProvince(HUB_COORDINATOR) : Right.anywhere(MINISTRY_REVIEWER);
    }
}
