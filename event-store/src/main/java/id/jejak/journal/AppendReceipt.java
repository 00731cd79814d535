package id.jejak.journal;

import java.util.OptionalLong;

/**
 * Tells the sender of a command where its events stand.
 *
 * <p>It holds for the thread that asks, and so needs a command bus that handles a command in the thread that sends it, as
 * Axon's simple command bus does.
 *
 * <pre>{@code
 * var receipt = new AppendReceipt();
 * var answer = receipt.during(() -> commands.sendAndWait(command));
 * receipt.lastPosition();
 * }</pre>
 */
public final class AppendReceipt {

    private static final ScopedValue<AppendReceipt> CURRENT = ScopedValue.newInstance();

    private OptionalLong firstPosition = OptionalLong.empty();
    private OptionalLong lastPosition = OptionalLong.empty();

    /** Does something and takes note of where the events appended meanwhile stand. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> deed) throws X {
        return ScopedValue.where(CURRENT, this).call(deed);
    }

    /** The position of the first event appended; none if nothing was. */
    public OptionalLong firstPosition() {
        return firstPosition;
    }

    /** The position of the last event appended; none if nothing was. */
    public OptionalLong lastPosition() {
        return lastPosition;
    }

    /** Notes an append for whoever asked in this thread, if anybody did. */
    static void note(Appended appended) {
        if (CURRENT.isBound()) CURRENT.get().add(appended);
    }

    private void add(Appended appended) {
        if (firstPosition.isEmpty()) firstPosition = OptionalLong.of(appended.firstPosition());
        lastPosition = OptionalLong.of(appended.lastPosition());
    }
}
