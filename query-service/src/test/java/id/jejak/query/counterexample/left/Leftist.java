package id.jejak.query.counterexample.left;

import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.counterexample.right.Rightist;
import org.axonframework.eventhandling.EventHandler;

/** Hears events though it is no projection, and leans on another question. */
public class Leftist {

    private final Rightist other;

    Leftist(Rightist other) {
        this.other = other;
    }

    @EventHandler
    void on(InnovationEvent event) {
        other.hear(event);
    }
}
