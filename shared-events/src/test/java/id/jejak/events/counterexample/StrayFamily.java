package id.jejak.events.counterexample;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;

/** A family that nobody entered among the families, so that its events would have no name to be stored under. */
public sealed interface StrayFamily extends DomainEvent {

    /** Belongs to a family, and to something else too. */
    record BusyFact(Provenance provenance) implements StrayFamily, Runnable {
        @Override
        public void run() {}
    }

    /** Belongs to a family without being a record. */
    final class HeavyFact implements StrayFamily {
        private final Provenance provenance;

        HeavyFact(Provenance provenance) {
            this.provenance = provenance;
        }

        @Override
        public Provenance provenance() {
            return provenance;
        }
    }
}
