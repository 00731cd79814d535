package id.jejak.command.schedule;

/** Does what is due. */
@FunctionalInterface
public interface DueHandler {

    /**
     * Does it, so that it stays done: it returns once the journal has it. It may be asked again for what it has done, for a
     * service may die between the two; doing it twice must be doing it once.
     *
     * @throws RuntimeException if it cannot be done now; it is tried again
     */
    void due(Due due);
}
