package id.jejak.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Tells the sender of a command where its events stand, and lets the sender look at them before they are appended.
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

    private final Consumer<Append> condition;
    private final Map<String, Long> lastVersions = new HashMap<>();
    private OptionalLong firstPosition = OptionalLong.empty();
    private OptionalLong lastPosition = OptionalLong.empty();

    /** For whoever takes any append. */
    public AppendReceipt() {
        this(_ -> {});
    }

    /**
     * For whoever sets a condition.
     *
     * @param condition is shown what is about to be appended and throws if it must not be. The versions it is shown are those
     *     the journal insists on, so what it concludes from them still holds when the append is durable
     */
    public AppendReceipt(Consumer<Append> condition) {
        this.condition = condition;
    }

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

    /** The version of the last event appended to a stream; none if nothing was appended to it. */
    public OptionalLong lastVersion(String stream) {
        var version = lastVersions.get(stream);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Shows what is about to be appended to whoever asked in this thread, if anybody did. */
    static void check(Append append) {
        if (CURRENT.isBound()) CURRENT.get().condition.accept(append);
    }

    /** Notes an append for whoever asked in this thread, if anybody did. */
    static void note(Append append, Appended appended) {
        if (CURRENT.isBound()) CURRENT.get().add(append, appended);
    }

    private void add(Append append, Appended appended) {
        for (var event : append.events()) lastVersions.put(event.stream(), event.version());
        if (firstPosition.isEmpty()) firstPosition = OptionalLong.of(appended.firstPosition());
        lastPosition = OptionalLong.of(appended.lastPosition());
    }
}
