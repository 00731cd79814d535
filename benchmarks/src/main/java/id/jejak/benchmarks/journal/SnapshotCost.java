package id.jejak.benchmarks.journal;

import id.jejak.command.act.Command;
import id.jejak.command.commitment.CommitmentWalk;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;

/**
 * What it costs to load a commitment from its events, and what a snapshot could at best save: reading one row in their
 * place. And what the service's cache makes of it.
 */
final class SnapshotCost {

    private static final int WARM_UP = 500;
    private static final int SAMPLES = 1_000;
    private static final int LONG = 1_000;

    /** Where in the walk a plan is submitted, right before it is returned. */
    private static final int PLAN = 3;

    private final Jejak jejak;
    private final Commands client;

    SnapshotCost(Jejak jejak) {
        this.jejak = jejak;
        this.client = new Commands(jejak.gateway());
    }

    Figures run() {
        var ordinary = CommitmentWalk.commands();
        ordinary.forEach(client::send);
        // the long one first: its thousand events warm up the code that both run
        var longLife = measure(idOf(longLife()));
        return new Figures(List.of(measure(idOf(ordinary)), longLife));
    }

    /** A plan may be returned and submitted again as often as it takes. */
    private List<Command> longLife() {
        var walk = CommitmentWalk.commands();
        walk.subList(0, PLAN).forEach(client::send);
        for (var events = PLAN; events < LONG; events++) client.send(walk.get(PLAN + (events - PLAN) % 2));
        return walk;
    }

    private static String idOf(List<Command> walk) {
        // the first command is for the adoption
        return walk.get(1).target().toString();
    }

    private Figure measure(String id) {
        var cache = jejak.part("aggregateCache", Cache.class);
        var repository = jejak.part("commitmentAggregateRepository", Repository.class);
        var reader = jejak.reader();
        var events = reader.stream(id, 0).size();
        var cold = sample(() -> {
            cache.removeAll();
            return () -> load(repository, id);
        });
        var cached = sample(() -> () -> load(repository, id));
        var row = sample(() -> () -> {
            var last = reader.stream(id, events - 1).getFirst();
            var _ = EventJson.read(last.payload(), EventTypes.named(last.type()).orElseThrow());
        });
        return new Figure(events, cold, row, cached);
    }

    private static void load(Repository<?> repository, String id) {
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("load"));
        var _ = repository.load(id);
        // what was rolled back would not be kept in the cache
        work.commit();
    }

    private static Histogram sample(Supplier<Runnable> preparation) {
        var times = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        for (var i = 0; i < WARM_UP + SAMPLES; i++) {
            var reading = preparation.get();
            var started = System.nanoTime();
            reading.run();
            var micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);
            if (i >= WARM_UP) times.recordValue(micros);
        }
        return times;
    }

    /**
     * One commitment, all times in microseconds.
     *
     * @param cold loaded from its events
     * @param row one row read in their place
     * @param cached loaded by a service that has seen it before
     */
    record Figure(int events, Histogram cold, Histogram row, Histogram cached) {}

    /** What was seen. */
    record Figures(List<Figure> commitments) {

        /** A table, one row for each commitment. */
        List<String> markdown() {
            var lines = new ArrayList<String>();
            lines.add(
                    "| Events of the commitment | from its events: p50, p99 | one row instead: p50, p99 | cached: p50, p99 |");
            lines.add("| ---: | ---: | ---: | ---: |");
            for (var one : commitments) {
                lines.add("| %,d | %s | %s | %s |"
                        .formatted(one.events, millis(one.cold), millis(one.row), millis(one.cached)));
            }
            return lines;
        }

        private static String millis(Histogram micros) {
            return String.format(
                    Locale.ROOT,
                    "%.2f, %.2f ms",
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3);
        }
    }
}
