package id.jejak.command.office;

import id.jejak.command.act.Chronicle;
import java.util.List;
import java.util.Map;

/** The life of an office, for tests of all lives. */
public final class OfficeChronicle {

    private OfficeChronicle() {}

    public static Chronicle read() {
        return Chronicle.of("Office", OfficeLife.LIFECYCLE, Map.of(), List.of(OfficeTest.table()));
    }
}
