package id.jejak.query.platform.generations;

import id.jejak.query.platform.RowChange.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row: the version that counts now, and what some changes made of earlier ones.
 *
 * <p>The rule: as of a position and on a moment, a row is what the changes made of it that were known by that position and
 * held by that moment, in the order of the journal.
 */
final class RowHistory {

    /** How the earlier versions are found that still hold for some time; asked only when a fact comes late. */
    @FunctionalInterface
    interface Earlier {
        List<Version> open();
    }

    private final List<Version> added = new ArrayList<>();
    private final List<Version> ended = new ArrayList<>();
    private @Nullable Version current;
    private @Nullable List<Version> open;
    private boolean wasStored;
    private boolean changed;

    /** A row that is not there. */
    RowHistory() {
        open = new ArrayList<>();
    }

    /** A row as it stands in its table. */
    RowHistory(Version current) {
        wasStored = true;
        this.current = current;
    }

    /** The row as it is now; nothing if there is none. */
    @Nullable Map<String, @Nullable Object> row() {
        return current == null ? null : current.row();
    }

    /** Whether a change that holds from that moment comes late. */
    boolean isLate(Instant held) {
        return current != null && held.isBefore(current.heldFrom());
    }

    /** Whether the earlier versions are at hand. */
    boolean knowsEarlier() {
        return open != null;
    }

    /** Gives it the earlier versions. */
    void know(List<Version> earlier) {
        open = new ArrayList<>(earlier);
        added.stream().filter(Version::isOpen).forEach(open::add);
    }

    /** Makes a change that is known from a position on and holds from a moment on. */
    void change(Write write, long known, Instant held, Earlier earlier) {
        if (current == null) {
            begin(write, known, held);
        } else if (write.isRetold()) {
            if (open == null) know(earlier.open());
            retell(current, write, known, held);
        } else if (isLate(held)) {
            if (open == null) know(earlier.open());
            changeLate(current, write, known, held);
        } else {
            follow(current, write, known, held);
        }
    }

    private void begin(Write write, long known, Instant held) {
        var row = write.on(null);
        if (row != null) become(Version.current(row, known, held));
    }

    private void follow(Version last, Write write, long known, Instant held) {
        var row = next(last, write);
        if (row.equals(last.row())) return;
        add(last.before(known, held));
        become(Version.current(row, known, held));
    }

    /** What holds since then is changed in every version, and the version of that moment is cut in two. */
    private void changeLate(Version last, Write write, long known, Instant held) {
        var first = last.heldFrom();
        for (var version : inOrder()) {
            if (version.heldFrom().isBefore(first)) first = version.heldFrom();
            if (!version.nextHeld().isAfter(held)) continue;
            var row = next(version, write);
            if (row.equals(version.row())) continue;
            end(version, known);
            if (version.heldFrom().isBefore(held)) {
                add(Version.passed(version.row(), known, version.heldFrom(), held));
                add(Version.passed(row, known, held, version.nextHeld()));
            } else {
                add(Version.passed(row, known, version.heldFrom(), version.nextHeld()));
            }
        }
        if (held.isBefore(first)) {
            var row = write.on(null);
            if (row != null) add(Version.passed(row, known, held, first));
        }
        replace(last, next(last, write), known, last.heldFrom());
    }

    /** Before that moment the row was not there; from then on it was what the first version since says, and so on. */
    private void retell(Version last, Write write, long known, Instant held) {
        var from = held;
        for (var version : inOrder()) {
            if (!version.nextHeld().isAfter(held)) {
                end(version, known);
                continue;
            }
            end(version, known);
            add(Version.passed(next(version, write), known, from, version.nextHeld()));
            from = version.nextHeld();
        }
        replace(last, next(last, write), known, from);
    }

    private void replace(Version last, Map<String, @Nullable Object> row, long known, Instant held) {
        if (row.equals(last.row()) && held.equals(last.heldFrom())) return;
        var former = last.before(known, last.heldFrom());
        former.end(known);
        add(former);
        become(Version.current(row, known, held));
    }

    private static Map<String, @Nullable Object> next(Version version, Write write) {
        var row = write.on(version.row());
        return row == null ? version.row() : row;
    }

    private List<Version> inOrder() {
        return open == null
                ? List.of()
                : open.stream().sorted(Comparator.comparing(Version::heldFrom)).toList();
    }

    private void become(Version next) {
        current = next;
        changed = true;
    }

    private void add(Version version) {
        if (version.isEmpty()) return;
        added.add(version);
        if (open != null && version.isOpen()) open.add(version);
    }

    private void end(Version version, long known) {
        version.end(known);
        if (open != null) open.remove(version);
        if (version.isStored()) ended.add(version);
        else if (version.isEmpty()) added.remove(version);
    }

    /** The version that counts now, if it is not the one that stands in the table. */
    @Nullable Version toWrite() {
        return changed ? current : null;
    }

    /** Whether another version stands in the table, in whose place the new one comes. */
    boolean replacesStored() {
        return changed && wasStored;
    }

    /** The earlier versions that are to be written. */
    List<Version> added() {
        return added;
    }

    /** Those in the table that have ended. */
    List<Version> ended() {
        return ended;
    }

    /** All of it stands in the tables now. */
    void written() {
        wasStored = current != null;
        changed = false;
        added.clear();
        ended.clear();
        open = current == null ? new ArrayList<>() : null;
    }
}
