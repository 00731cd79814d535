package id.jejak.events.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * One change of an event's stored form: takes a document of one revision to the next, and knows nothing of any other.
 *
 * <p>It changes the form and adds no knowledge. What the old form did not say stays unsaid, and what it did say is still
 * there.
 */
@FunctionalInterface
interface Upcaster {

    /** Changes the document in place. */
    void upcast(ObjectNode event);
}
