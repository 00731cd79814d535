package id.jejak.command.bulk;

import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.bulk.Import.Tally;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.InvalidBody;
import id.jejak.journal.JournalBusyException;
import id.jejak.journal.JournalUnavailableException;
import id.jejak.journal.RequestAlreadyRecordedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some lines of a file: what they name is looked up once for all of them, then each is sent by itself, many at a time, so
 * that they share the journal's commits.
 *
 * @param <D> how their kind understands a line
 */
final class ImportBatch<D extends Draft> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBatch.class);

    /** How often a line is looked at anew when others change the same; beyond that its sender is told. */
    private static final int LOOKS = 5;

    private final Bulk<D> bulk;
    private final Import running;
    private final Sender sender;
    private final Imports imports;
    private final Refusals refusals;
    private final CommandDesk desk;
    private final ExecutorService callers;

    private final List<Refusal> refused = new ArrayList<>();
    private int accepted;
    private int unchanged;

    ImportBatch(
            Bulk<D> bulk,
            Import running,
            Imports imports,
            Refusals refusals,
            CommandDesk desk,
            ExecutorService callers) {
        this.bulk = bulk;
        this.running = running;
        this.sender = running.by();
        this.imports = imports;
        this.refusals = refusals;
        this.desk = desk;
        this.callers = callers;
    }

    /** What became of one line that was sent. */
    private enum Sent {
        ACCEPTED,
        /** Others were there: look what is recorded now. */
        LOOK_AGAIN
    }

    /**
     * Looks at all lines and sends those that are news.
     *
     * @throws JournalUnavailableException if the journal is away; to do it all again does no harm
     */
    void carryOut(List<Line> lines) throws InterruptedException {
        var pending = notNamedBefore(understood(lines));
        for (var look = 1; !pending.isEmpty(); look++) {
            pending = look(pending, look == LOOKS);
        }
    }

    Tally tally() {
        var lines = (int) refused.stream().map(Refusal::line).distinct().count();
        return new Tally(accepted + unchanged + lines, accepted, unchanged, lines);
    }

    List<Refusal> refused() {
        return refused;
    }

    private List<D> understood(List<Line> lines) {
        var drafts = new ArrayList<D>(lines.size());
        for (var line : lines) {
            try {
                drafts.add(bulk.read(line, sender));
            } catch (InvalidBody e) {
                refused.addAll(refusals.of(line, e));
            } catch (Rejection e) {
                refused.add(refusals.of(line, e, null));
            }
        }
        return drafts;
    }

    private List<D> notNamedBefore(List<D> drafts) {
        var names = new LinkedHashMap<String, Integer>();
        for (var draft : drafts) {
            for (var name : draft.names())
                names.putIfAbsent(name.id(), draft.line().number());
        }
        var first = imports.namedFirst(running.id(), names);
        var distinct = new ArrayList<D>(drafts.size());
        for (var draft : drafts) {
            var line = draft.line();
            var before = draft.names().stream()
                    .filter(name -> first.getOrDefault(name.id(), line.number()) != line.number())
                    .findFirst();
            if (before.isEmpty()) distinct.add(draft);
            else {
                var name = before.get();
                refused.add(refusals.namedBefore(line, name.column(), first.getOrDefault(name.id(), 0)));
            }
        }
        return distinct;
    }

    /** Compares lines with what is recorded and sends what is news. Answers those to be looked at again. */
    private List<D> look(List<D> drafts, boolean isLast) throws InterruptedException {
        var toSend = new ArrayList<Order>();
        for (var order : bulk.orders(drafts, sender)) {
            switch (order.standing()) {
                case RECORDED -> unchanged++;
                case OURS -> accepted++;
                case NEW, OTHERWISE -> {
                    try {
                        order.rehearse();
                        if (running.dryRun()) accepted++;
                        else toSend.add(order);
                    } catch (Rejection e) {
                        refused.add(refusals.of(order.line(), e, order.differs()));
                    } catch (InvalidBody e) {
                        refused.addAll(refusals.of(order.line(), e));
                    }
                }
            }
        }
        var again = send(toSend, isLast);
        return drafts.stream()
                .filter(draft -> again.contains(draft.line().number()))
                .toList();
    }

    private Set<Integer> send(List<Order> orders, boolean isLast) throws InterruptedException {
        var tasks = orders.stream()
                .<Callable<Sent>>map(order -> () -> sendOne(order, isLast))
                .toList();
        var results = callers.invokeAll(tasks);
        var outcomes = new HashMap<Integer, Sent>();
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            try {
                outcomes.put(order.line().number(), results.get(i).get());
            } catch (ExecutionException e) {
                refuse(order, Objects.requireNonNull(e.getCause()));
            }
        }
        accepted +=
                (int) outcomes.values().stream().filter(Sent.ACCEPTED::equals).count();
        var again = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() == Sent.LOOK_AGAIN)
                .map(Map.Entry::getKey)
                .collect(toSet());
        return again;
    }

    /** A line that has just passed its rehearsal and is refused all the same was overtaken: it is looked at anew. */
    private Sent sendOne(Order order, boolean isLast) {
        try {
            desk.submit(order.command(), sender.metadata(order));
            return Sent.ACCEPTED;
        } catch (Rejection | RequestAlreadyRecordedException | ConcurrencyException e) {
            if (isLast) throw e;
            return Sent.LOOK_AGAIN;
        }
    }

    private void refuse(Order order, Throwable why) {
        switch (why) {
            case Rejection e -> refused.add(refusals.of(order.line(), e, order.differs()));
            case RequestAlreadyRecordedException _, ConcurrencyException _ ->
                refused.add(refusals.of(order.line(), DeskProblem.OVERTAKEN));
            case JournalUnavailableException e -> throw e;
            case JournalBusyException e -> throw e;
            case Error e -> throw e;
            default -> {
                LOG.error(
                        "Line {} of import {} failed for a reason nobody thought of",
                        order.line().number(),
                        running.id(),
                        why);
                refused.add(refusals.of(order.line(), DeskProblem.UNEXPECTED));
            }
        }
    }
}
