package id.jejak.standalone;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends what was started, last first, whenever the process ends: when it is told to, or when a start breaks off half-way.
 */
final class Closing implements Runnable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PrintStream complaints;
    private boolean closed;

    Closing(PrintStream complaints) {
        this.complaints = complaints;
    }

    /**
     * Remembers what is to be ended.
     *
     * @throws CannotStart if everything is being ended already; then it is ended at once
     */
    synchronized <T extends AutoCloseable> T remember(T started) {
        if (closed) {
            end(started);
            throw new CannotStart("Jejak was stopped before it had started");
        }
        open.push(started);
        return started;
    }

    @Override
    public synchronized void run() {
        closed = true;
        while (!open.isEmpty()) end(open.pop());
    }

    private void end(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) { // whatever one of them says, the others must be ended too
            complaints.println("While stopping: " + e);
        }
    }
}
