package id.jejak.query.counterexample.left;

import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/** Hears one event and would never notice that another joined its family. */
public class WatchesOneEventProjection {

    private final List<InnovationProposed> heard = new ArrayList<>();

    @EventHandler
    void on(InnovationProposed event) {
        heard.add(event);
    }
}
