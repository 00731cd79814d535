package id.jejak.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch turned on its side: an array for each parameter of the database function that appends. */
final class AppendColumns {

    private final List<Append> batch;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Integer> appends = new ArrayList<>();
    private final List<@Nullable Integer> requestEvents = new ArrayList<>();

    AppendColumns(List<Append> batch) {
        this.batch = batch;
        for (var i = 0; i < batch.size(); i++) add(i + 1, batch.get(i));
    }

    private void add(int number, Append append) {
        var streams = new HashSet<String>();
        for (var event : append.events()) {
            var first = streams.isEmpty();
            requestEvents.add(
                    first && append.request() != null ? append.events().size() : null);
            if (streams.add(event.stream())) {
                expectations.add(new Expectation(number, event, first ? events.size() + 1 : null));
            }
            appends.add(number);
            events.add(event);
        }
    }

    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        var parameters = new Parameters(connection, statement, first);
        parameters.texts(batch, append -> ofRequest(append, Append.Request::id));
        parameters.texts(batch, append -> ofRequest(append, Append.Request::digest));
        parameters.numbers(
                batch.stream().mapToInt(append -> append.events().size()).toArray());
        parameters.numbers(expectations.stream().mapToInt(Expectation::append).toArray());
        parameters.texts(expectations, expectation -> expectation.event.stream());
        parameters.numbers(expectations.stream()
                .mapToLong(expectation -> expectation.event.version())
                .toArray());
        parameters.array(
                "int4", expectations.stream().map(Expectation::firstEvent).toArray(Integer[]::new));
        parameters.numbers(appends.stream().mapToInt(Integer::intValue).toArray());
        parameters.texts(events, NewEvent::stream);
        parameters.numbers(events.stream().mapToLong(NewEvent::version).toArray());
        parameters.array("uuid", events.stream().map(NewEvent::eventId).toArray(UUID[]::new));
        parameters.array("int4", requestEvents.toArray(Integer[]::new));
        parameters.texts(events, NewEvent::aggregateType);
        parameters.texts(events, NewEvent::type);
        parameters.texts(events, NewEvent::revision);
        parameters.numbers(events.stream().mapToLong(AppendColumns::micros).toArray());
        parameters.texts(events, NewEvent::metadata);
        parameters.texts(events, NewEvent::payload);
    }

    private static @Nullable String ofRequest(Append append, Function<Append.Request, String> part) {
        var request = append.request();
        return request == null ? null : part.apply(request);
    }

    private static long micros(NewEvent event) {
        var at = event.recordedAt();
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    /**
     * That a stream is where an append expects it.
     *
     * @param append the append's number in the batch, counting from 1
     * @param event the append's first event in that stream
     * @param firstEvent which of all the batch's events that is, counting from 1, if it is the append's very first
     */
    private record Expectation(
            int append, NewEvent event, @Nullable Integer firstEvent) {}

    /** Fills in one parameter after another. */
    private static final class Parameters {

        private final Connection connection;
        private final PreparedStatement statement;
        private int next;

        Parameters(Connection connection, PreparedStatement statement, int first) {
            this.connection = connection;
            this.statement = statement;
            this.next = first;
        }

        <T> void texts(List<T> elements, Function<T, @Nullable String> text) throws SQLException {
            array("text", elements.stream().map(text).toArray(String[]::new));
        }

        void numbers(Object array) throws SQLException {
            statement.setObject(next++, array);
        }

        void array(String type, @Nullable Object[] elements) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, elements));
        }
    }
}
