package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.OWNER_UNKNOWN;
import static id.jejak.events.Provenance.SourceKind.OPERATIONAL;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Known;

/** Without an owner there is no region to hold the actor to, and any region's official would pass. */
final class Owner {

    private Owner() {}

    static void require(Known state) {
        Rejection.unless(state.owner() != null, OWNER_UNKNOWN);
    }

    /** What is entered afterwards is entered by the hub, which belongs to no owner. */
    static void requireOrBackfilled(Known state, Act act) {
        if (act.provenance().source() == OPERATIONAL) require(state);
    }
}
