package id.jejak.command.act;

import java.util.List;
import java.util.Optional;

/** An order to one aggregate, with the circumstances it is given in. */
public interface Command {

    Act act();

    /** The aggregate the order is about, as its id is written. */
    Object subject();

    /** The aggregate that decides, if it is another. */
    default Object target() {
        return subject();
    }

    /** The id of what the order makes inside the aggregate, such as a signature on an instrument. */
    default Optional<Object> part() {
        return Optional.empty();
    }

    /** The ids of all that the order makes inside the aggregate, in order. */
    default List<Object> parts() {
        return part().stream().toList();
    }
}
