package id.jejak.events.counterexample;

import java.util.Date;
import java.util.List;
import java.util.Map;

/** Values that do not mean the same in ten years, or cannot be read back. */
public final class HoldsTheUnreadable {

    private HoldsTheUnreadable() {}

    /** Money that rounds. */
    public record Money(double rupiah) {}

    /** A day without a zone that can be changed. */
    public record Moment(Date when) {}

    /** Anything. */
    public record Anything(Object value) {}

    /** A list of anything. */
    public record Several(List<Object> values) {}

    /** A form without a shape. */
    public record Form(Map<String, String> fields) {}

    /** A type of ours that is no value. */
    public record Holder(HoldsTheUnreadable value) {}
}
