package id.jejak.query.counterexample.left;

import id.jejak.events.innovation.InnovationEvent.InnovationProposed;

/** Takes one event and would never notice that another joined its family. */
public class WatchesOneEventFold {

    String changes(InnovationProposed event) {
        return event.title();
    }
}
