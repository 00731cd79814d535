package id.jejak.journal.torture;

import java.util.OptionalLong;

/** The way into what is tortured. */
interface Appender extends AutoCloseable {

    /** The version the next event of a stream will have; none if the database is away. */
    OptionalLong nextVersion(String stream);

    /** Sends it, once. */
    Outcome append(Intent intent, long recordedMicros);

    @Override
    void close();
}
