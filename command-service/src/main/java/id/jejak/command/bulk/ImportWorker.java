package id.jejak.command.bulk;

import static java.util.stream.Collectors.toMap;

import id.jejak.command.bulk.Import.Problem;
import id.jejak.command.bulk.Import.State;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Languages;
import id.jejak.command.desk.ProblemWords;
import id.jejak.events.Ids;
import id.jejak.journal.JournalException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes up imports, one at a time, as long as the service runs: those that wait, and those whose process has died.
 *
 * <p>One at a time, and no more lines of it in flight than a single commit of the journal takes, so that people who give
 * single orders meanwhile hardly notice.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** Lines in flight. */
    private static final int CALLERS = 256;

    /** An import that ends its process so often, and gets no further, is not taken up again. */
    private static final int MOST_FRUITLESS = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Imports imports;
    private final ImportRun run;
    private final ProblemWords words;
    private final Map<String, Bulk<?>> kinds;
    private final String node;
    private final Semaphore news = new Semaphore(0);

    private volatile @Nullable Thread thread;

    ImportWorker(
            Imports imports,
            ImportRun run,
            ProblemWords words,
            List<Bulk<?>> kinds,
            @Value("${jejak.node:#{null}}") @Nullable String node) {
        this.imports = imports;
        this.run = run;
        this.words = words;
        this.kinds = kinds.stream().collect(toMap(Bulk::kind, kind -> kind));
        this.node = node != null ? node : ManagementFactory.getRuntimeMXBean().getName() + "/" + Ids.next();
    }

    /** There is something to do. */
    void wake() {
        news.release();
    }

    @Override
    public void start() {
        var working = Thread.ofPlatform().name("imports").daemon().unstarted(this::work);
        thread = working;
        working.start();
    }

    /** What is under way is finished as far as its lines are in flight; the rest is for whoever comes next. */
    @Override
    public void stop() {
        var working = thread;
        thread = null;
        if (working == null) return;
        news.release();
        try {
            working.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try (var callers = Executors.newFixedThreadPool(
                CALLERS, Thread.ofVirtual().name("import-", 0).factory())) {
            // whoever had this name before has died with what it had in hand
            Runnable before = () -> imports.takeFromTheDead(node);
            while (isRunning()) {
                try {
                    before.run();
                    before = ImportWorker::nothing;
                    var next = imports.takeUp(node, ImportRun.HOLD);
                    if (next.isPresent()) carryOn(next.get(), callers);
                    else waitForNews(BETWEEN_LOOKS);
                } catch (RuntimeException e) {
                    LOG.warn("Imports wait for the database: {}", e.getMessage());
                    before = () -> imports.letGo(node);
                    waitForNews(AFTER_A_FAILURE);
                } catch (OutOfMemoryError | StackOverflowError e) {
                    LOG.error("An import needed more than there is; others go on", e);
                    before = () -> imports.takeFromTheDead(node);
                    waitForNews(AFTER_A_FAILURE);
                }
            }
            letGo();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void nothing() {}

    private void carryOn(Import running, ExecutorService callers) throws InterruptedException {
        if (running.fruitless() > MOST_FRUITLESS) {
            imports.end(running, State.FAILED, failed());
            return;
        }
        try {
            run.carryOn(running, Objects.requireNonNull(kinds.get(running.kind())), callers, this::isRunning);
        } catch (RuntimeException e) {
            if (passes(e)) throw e;
            LOG.error("Import {} failed for a reason nobody thought of", running.id(), e);
            imports.end(running, State.FAILED, failed());
        }
    }

    /** Whether it is the database that is away or busy, and not the import that is beyond us. */
    private static boolean passes(RuntimeException e) {
        return e instanceof JournalException
                || e instanceof TransactionException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException;
    }

    private void letGo() {
        try {
            imports.letGo(node);
        } catch (DataAccessException e) {
            LOG.debug("What is held is free again after a while", e);
        }
    }

    private Problem failed() {
        return new Problem(
                DeskProblem.IMPORT_FAILED.id(),
                words.of(DeskProblem.IMPORT_FAILED, Locale.ENGLISH),
                words.of(DeskProblem.IMPORT_FAILED, Languages.INDONESIAN));
    }

    private void waitForNews(Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }
}
