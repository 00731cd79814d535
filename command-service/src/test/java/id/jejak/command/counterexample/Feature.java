package id.jejak.command.counterexample;

import org.axonframework.eventhandling.EventHandler;

/** A feature that listens to events without being an automation. */
public final class Feature {

    private Feature() {}

    @EventHandler
    void on(String event) {
        assert !event.isEmpty();
    }
}
