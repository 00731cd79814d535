package id.jejak.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An append on its way to a commit, and the answer its caller waits for. */
final class PendingAppend {

    private final Append append;
    private final long size;
    private final Set<String> names;
    private final long since = System.nanoTime();
    private final CompletableFuture<Appended> answer = new CompletableFuture<>();

    PendingAppend(Append append) {
        this.append = append;
        this.size = append.size();
        this.names = namesOf(append);
    }

    Append append() {
        return append;
    }

    int events() {
        return append.events().size();
    }

    /** In characters. */
    long size() {
        return size;
    }

    /** What no two appends of one batch may share: streams and request. */
    Set<String> names() {
        return names;
    }

    /** When it was asked for, on the clock of {@link System#nanoTime()}. */
    long since() {
        return since;
    }

    void succeed(Appended appended) {
        answer.complete(appended);
    }

    void fail(JournalException reason) {
        answer.completeExceptionally(reason);
    }

    /** Waits until it succeeds or fails. */
    Appended answer() throws InterruptedException, ExecutionException {
        return answer.get();
    }

    private static Set<String> namesOf(Append append) {
        var names = new HashSet<String>();
        for (var event : append.events()) names.add("stream " + event.stream());
        if (append.request() != null) names.add("request " + append.request().id());
        return names;
    }
}
