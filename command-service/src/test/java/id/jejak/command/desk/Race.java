package id.jejak.command.desk;

import id.jejak.command.desk.Api.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Several who do the same thing at the same moment. */
final class Race {

    private Race() {}

    /** What each of them is answered. */
    static <T> List<Reply> of(List<T> runners, Function<T, Reply> run) {
        var start = new CountDownLatch(1);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = runners.stream()
                    .map(runner -> CompletableFuture.supplyAsync(() -> afterStart(start, runner, run), lanes))
                    .toList();
            start.countDown();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <T> Reply afterStart(CountDownLatch start, T runner, Function<T, Reply> run) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return run.apply(runner);
    }
}
