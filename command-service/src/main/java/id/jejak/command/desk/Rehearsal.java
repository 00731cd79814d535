package id.jejak.command.desk;

import id.jejak.command.act.Command;
import id.jejak.command.desk.CommandDesk.Done;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets a controller make the order that it would submit, without submitting it: whoever asks what would become of an order
 * looks at the very order, made of the same form and the same look around.
 */
public final class Rehearsal {

    private static final ScopedValue<Rehearsal> CURRENT = ScopedValue.newInstance();

    private @Nullable Command order;

    private Rehearsal() {}

    /** The order that a controller's method submits; the last, where one request holds many. */
    public static <X extends Throwable> Command order(ScopedValue.CallableOp<?, X> submitting) throws X {
        var rehearsal = new Rehearsal();
        var _ = ScopedValue.where(CURRENT, rehearsal).call(submitting);
        return Objects.requireNonNull(rehearsal.order, "Nothing was submitted");
    }

    static boolean isOn() {
        return CURRENT.isBound();
    }

    static Done note(Command command) {
        CURRENT.get().order = command;
        return new Done(command.subject().toString(), command.parts(), 0, 0);
    }
}
