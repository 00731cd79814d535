package id.jejak.command.neighbour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lets whatever is asked in one breath read each stream once, and see it as it was then. */
public final class Reading {

    private static final ScopedValue<Map<String, List<?>>> READ = ScopedValue.newInstance();

    private Reading() {}

    /**
     * Does something during which no stream is read twice.
     *
     * @param read the streams that have been read already
     */
    public static <T, X extends Throwable> T inOneBreath(
            Map<String, ? extends List<?>> read, ScopedValue.CallableOp<? extends T, X> deed) throws X {
        return ScopedValue.where(READ, new HashMap<>(read)).call(deed);
    }

    static List<?> of(String stream, Function<String, List<?>> read) {
        return READ.isBound() ? READ.get().computeIfAbsent(stream, read) : read.apply(stream);
    }
}
