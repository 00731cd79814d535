package id.jejak.command.bulk;

import id.jejak.command.act.Rejection;
import id.jejak.command.act.Right;
import id.jejak.command.desk.InvalidBody;
import java.util.List;

/**
 * A kind of file, and the orders its lines are made into. Each belongs to the feature whose orders they are.
 *
 * @param <D> how it understands a line
 */
public interface Bulk<D extends Draft> {

    /** What the file holds, as its address says, e.g. {@code innovations}. */
    String kind();

    List<Column> columns();

    /** Whose lines can be accepted at all; who else sends a file is told so before anything is read. */
    Right right();

    /**
     * Understands a line.
     *
     * @throws InvalidBody naming the columns that make no sense
     * @throws Rejection if a rule refuses it whatever is recorded
     */
    D read(Line line, Sender sender);

    /** Makes orders of lines, having looked at what is recorded once for all of them. */
    List<Order> orders(List<D> drafts, Sender sender);
}
