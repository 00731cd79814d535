package id.jejak.command.bulk;

import id.jejak.command.act.Command;
import id.jejak.command.act.Lifecycle;
import id.jejak.command.act.Lifecycle.Outcome;
import id.jejak.command.act.Rejection;
import id.jejak.command.desk.Fault;
import id.jejak.command.desk.InvalidBody;
import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.command.neighbour.History;
import id.jejak.command.neighbour.History.Told;
import id.jejak.events.DomainEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as an order, and how it stands to what is recorded.
 *
 * @param differs the column in which it differs from what is recorded under its key, if it does
 * @param requestId names this order: the same for whoever sends the same line while the same is recorded
 * @param rehearsal decides as the aggregate would, from what is recorded, and stores nothing
 */
public record Order(
        Line line, Standing standing, @Nullable String differs, Command command, String requestId, Runnable rehearsal) {

    /** How a line stands to what is recorded. */
    public enum Standing {
        /** Nothing is recorded under its key. */
        NEW,
        /** It is recorded, by this very sending. */
        OURS,
        /** It is recorded. */
        RECORDED,
        /** Something else is recorded under its key. */
        OTHERWISE
    }

    /** The order that a line makes of an aggregate of which so many facts are recorded. */
    public static Order of(Line line, Likeness likeness, Command command, int facts, Runnable rehearsal) {
        var requestId = "import/" + command.target() + "@" + facts;
        return new Order(line, likeness.standing(), likeness.differs(), command, requestId, rehearsal);
    }

    /**
     * What would become of an order on that history.
     *
     * @throws Rejection if a rule refuses it
     */
    public static void rehearse(Lifecycle<?, ?, ?> life, History history, Command command) {
        var facts = history.facts().stream().map(Told::event).toList();
        if (life.after(facts).rehearse(command) instanceof Outcome.Refused(var rule)) throw new Rejection(rule);
    }

    /**
     * An id that a key is may be that of anything.
     *
     * @throws InvalidBody if what it names is of another family
     */
    public static void requireFamily(History history, Class<? extends DomainEvent> family) {
        if (!history.facts().isEmpty() && history.of(family).isEmpty()) {
            throw InvalidBody.of(List.of(new Field(Column.KEY, Fault.NAMES_SOMETHING_ELSE)));
        }
    }

    String digest() {
        return line.digest();
    }

    /**
     * Goes through the guards without storing anything.
     *
     * @throws Rejection if a rule refuses it
     * @throws InvalidBody if its key names something else
     */
    void rehearse() {
        rehearsal.run();
    }
}
