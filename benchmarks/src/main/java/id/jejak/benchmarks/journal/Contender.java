package id.jejak.benchmarks.journal;

import java.sql.SQLException;

/** A way to record one step of a commitment durably. */
interface Contender extends AutoCloseable {

    /** What it is called in the table. */
    String name();

    /** A client of its own: each call of it is one step, answered once it is durable. */
    Client client() throws SQLException;

    /** How many events it has recorded. */
    long events() throws SQLException;

    /** What the events take on disk, with their indices, in bytes. */
    long diskBytes() throws SQLException;

    /** Begins anew, if it can only go on for so long. */
    default void reset() throws SQLException {}

    @Override
    void close() throws SQLException;

    /** One who asks for step after step, each when the one before is answered. */
    interface Client extends AutoCloseable {

        /** Takes one step. */
        void step() throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
