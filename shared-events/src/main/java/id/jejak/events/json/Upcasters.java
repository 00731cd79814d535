package id.jejak.events.json;

import id.jejak.events.DomainEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.CyclePlanned;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Every change of an event's stored form there has been. */
final class Upcasters {

    /** By kind of event, from revision 1 to 2, from 2 to 3, and so on to the one that its class is marked with. */
    static final Map<Class<? extends DomainEvent>, List<Upcaster>> STEPS = Map.of(
            CyclePlanned.class, List.of(new LegalBasisInParts()),
            CycleOpened.class, List.of(new LegalBasisInParts()),
            InstrumentRevoked.class, List.of(new LegalBasisInParts()));

    private Upcasters() {}

    /** Brings a document from that revision to the current one, in place. */
    static void bringUpToDate(ObjectNode event, Class<? extends DomainEvent> type, int from) {
        STEPS.getOrDefault(type, List.of()).stream().skip(from - 1L).forEach(step -> step.upcast(event));
    }
}
