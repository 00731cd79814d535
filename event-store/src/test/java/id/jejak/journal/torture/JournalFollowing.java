package id.jejak.journal.torture;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.EventMessages;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.JournalListener;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import java.time.Duration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Out of our journal, as the query service follows it. */
final class JournalFollowing implements Following {

    private final HikariDataSource pool;
    private final JournalListener listener;
    private final JournalSource source;

    JournalFollowing(String url) {
        var head = new HeadWatch();
        this.pool = Databases.pool(url, Databases.READER);
        this.listener = new JournalListener(pool, head, Duration.ofSeconds(1));
        this.source = new JournalSource(new JournalReader(pool), new EventMessages(), head);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> after(long position) {
        return source.openStream(new GlobalSequenceTrackingToken(position));
    }

    @Override
    public void close() {
        listener.close();
        pool.close();
    }
}
