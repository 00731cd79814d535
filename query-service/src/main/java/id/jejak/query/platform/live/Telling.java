package id.jejak.query.platform.live;

import java.util.List;

/** What somebody listens to. */
@FunctionalInterface
public interface Telling {

    /** What has happened since a position. */
    Told since(long position);

    /**
     * A piece of it, bounded.
     *
     * @param messages in the order of their positions
     * @param reached up to which position all has been told
     */
    record Told(List<Message> messages, long reached) {

        public Told {
            messages = List.copyOf(messages);
        }
    }

    /**
     * One message.
     *
     * @param position by which whoever was cut off goes on
     * @param body is sent as JSON
     */
    record Message(long position, Object body) {}
}
