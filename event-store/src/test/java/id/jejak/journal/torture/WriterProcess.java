package id.jejak.journal.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that writes: several callers, and whatever it is told to do on its standard input. Ends with that. */
final class WriterProcess {

    private final Arguments arguments;
    private final Path folder;
    private final String name;
    private final Random random;
    private final Appender appender;
    private final CountDownLatch stop = new CountDownLatch(1);
    private int errands;

    private WriterProcess(Arguments arguments) {
        this.arguments = arguments;
        this.folder = Path.of(arguments.text("folder"));
        this.name = arguments.text("name");
        this.random = new Random(arguments.seed(0));
        this.appender = Engine.of(arguments)
                .appender(arguments.text("url"), arguments.millis("patience"), arguments.millis("gap-timeout"));
    }

    public static void main(String... words) throws IOException {
        var names = Set.of(
                "engine",
                "url",
                "folder",
                "name",
                "life",
                "seed",
                "callers",
                "streams",
                "patience",
                "idle",
                "gap-timeout");
        new WriterProcess(Arguments.parse(names, words)).run();
    }

    private void run() throws IOException {
        try (appender;
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < arguments.number("callers"); i++) {
                var file = folder.resolve(name + "-c" + i + ".ledger");
                var open = open(file);
                var caller = caller("c" + i, Ledger.open(file));
                start(threads, () -> {
                    caller.settle(open);
                    caller.run();
                });
            }
            obey(threads);
            stop.countDown();
        }
    }

    /** Ends when it is told to, and also when nobody is left who could tell. */
    private void obey(ExecutorService threads) throws IOException {
        var file = folder.resolve(name + "-errands.ledger");
        var open = open(file);
        var ledger = Ledger.open(file);
        var settling = caller("s", ledger);
        start(threads, () -> settling.settle(open));
        var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var order = orders.readLine(); order != null && !order.equals("stop"); order = orders.readLine()) {
            var words = order.split(" ", 3);
            var caller = caller("e" + errands++, ledger);
            start(threads, () -> {
                switch (words[0]) {
                    case "request" -> caller.request(words[1], List.of(words[2].split(",", -1)));
                    case "take-over" -> caller.takeOver(open(Path.of(words[1])));
                    default -> throw new IllegalArgumentException("No such order: " + words[0]);
                }
            });
        }
    }

    private static List<Undertaking> open(Path ledger) {
        return Ledger.read(ledger).stream().filter(Undertaking::isOpen).toList();
    }

    private Caller caller(String who, Ledger ledger) {
        // what a predecessor of the same name has thought of must not be thought of again
        var unique = name + who + "l" + arguments.text("life");
        var planner = new Planner(appender, new Random(random.nextLong()), unique, arguments.number("streams"));
        return new Caller(appender, ledger, planner, new Random(random.nextLong()), stop, arguments.number("idle"));
    }

    private static void start(ExecutorService threads, Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                // seen by the auditor as a process that ended by itself
                e.printStackTrace(System.err);
                Runtime.getRuntime().halt(70);
            }
        });
    }

    /** What a caller does. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
