package id.jejak.command.signing;

import static id.jejak.command.signing.SigningRule.ALREADY_COUNTERSIGNED;
import static id.jejak.command.signing.SigningRule.NOTHING_TO_COUNTERSIGN;
import static id.jejak.command.signing.SigningRule.PARTY_COUNTERSIGNS;

import id.jejak.command.act.Rejection;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningInstrument.Countersignature;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentCountersigned;
import java.util.List;

/** The decisions about those who put their names under what others promise. */
final class Countersignatures {

    private Countersignatures() {}

    static List<SigningInstrumentEvent> countersign(Drafted state, CountersignInstrument c) {
        var province = c.act().actor().region();
        Rejection.unless(province == null || state.party(province).isEmpty(), PARTY_COUNTERSIGNS);
        Rejection.unless(!state.signatures().isEmpty(), NOTHING_TO_COUNTERSIGN);
        var given = new Countersignature(c.kind(), overseer(c.act().actor()), c.signatory());
        if (state.countersignatures().contains(given)) return List.of();
        Rejection.unless(state.countersignatures().stream().noneMatch(given::isSameKindAs), ALREADY_COUNTERSIGNED);
        return List.of(new InstrumentCountersigned(
                c.instrument(),
                given.kind(),
                given.overseer(),
                province,
                given.signatory(),
                c.method(),
                List.copyOf(state.signatures().keySet()),
                c.act().provenance()));
    }

    /** Each in their own capacity: whose name it is follows from who is signed in, and nobody can say otherwise. */
    private static Overseer overseer(Actor actor) {
        return actor.role() == Role.MINISTRY_REVIEWER ? Overseer.MINISTRY : Overseer.PROVINCE;
    }
}
