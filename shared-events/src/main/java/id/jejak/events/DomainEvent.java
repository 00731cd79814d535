package id.jejak.events;

/**
 * A fact of the domain: something that happened and will not un-happen.
 *
 * <p>Events hold what must still be readable in ten years. A wrong fact is answered by another event, never edited.
 */
public interface DomainEvent {

    /** When this happened and how it is known. */
    Provenance provenance();
}
