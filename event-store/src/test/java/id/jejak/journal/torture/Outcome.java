package id.jejak.journal.torture;

import java.util.List;

/** What a caller was told of an append. */
sealed interface Outcome {

    /** It is recorded, and stands there. */
    record Acknowledged(long first, long last) implements Outcome {}

    /** Its request had been recorded before, and stands there. */
    record Repeated(long first, long last) implements Outcome {}

    /** A stream was not where it should have been; nothing is recorded, nor ever will be. */
    record Conflict() implements Outcome {}

    /** This attempt recorded nothing: it was not sent, or was rolled back. */
    record NotRecorded() implements Outcome {}

    /** Nobody knows. */
    record Unknown() implements Outcome {}

    /** Whether there is nothing left to ask. */
    default boolean isFinal() {
        return switch (this) {
            case Acknowledged _, Repeated _, Conflict _ -> true;
            case NotRecorded _, Unknown _ -> false;
        };
    }

    default List<String> fields() {
        return switch (this) {
            case Acknowledged(var first, var last) -> List.of("acknowledged", first + "", last + "");
            case Repeated(var first, var last) -> List.of("repeated", first + "", last + "");
            case Conflict() -> List.of("conflict", "-", "-");
            case NotRecorded() -> List.of("not-recorded", "-", "-");
            case Unknown() -> List.of("unknown", "-", "-");
        };
    }

    static Outcome parse(String kind, String first, String last) {
        return switch (kind) {
            case "acknowledged" -> new Acknowledged(Long.parseLong(first), Long.parseLong(last));
            case "repeated" -> new Repeated(Long.parseLong(first), Long.parseLong(last));
            case "conflict" -> new Conflict();
            case "not-recorded" -> new NotRecorded();
            case "unknown" -> new Unknown();
            default -> throw new IllegalArgumentException("No such outcome: " + kind);
        };
    }
}
