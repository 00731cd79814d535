package id.jejak.events.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes records apart, all the way down. */
final class Parts {

    private Parts() {}

    /** The value itself and everything it is made of. */
    static Stream<Object> of(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Record whole ->
                Stream.concat(Stream.of(whole), components(whole).flatMap(part -> of(valueOf(whole, part))));
            case Collection<?> several -> several.stream().flatMap(Parts::of);
            default -> Stream.of(value);
        };
    }

    static Stream<RecordComponent> components(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents());
    }

    static @Nullable Object valueOf(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot read " + part, e);
        }
    }
}
