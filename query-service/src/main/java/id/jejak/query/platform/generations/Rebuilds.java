package id.jejak.query.platform.generations;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.query.platform.Refused;
import id.jejak.query.platform.generations.Generation.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done with generations: begin one, let it pause and go on, show it, drop it. Each answers how the generation is
 * afterwards.
 */
@Component
public class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    /** So many are looked back at. */
    private static final int HISTORY = 20;

    private final Generations generations;
    private final GenerationWriter writer;
    private final Edition edition;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Agreements agreements;

    Rebuilds(
            Generations generations,
            GenerationWriter writer,
            Edition edition,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Agreements agreements) {
        this.generations = generations;
        this.writer = writer;
        this.edition = edition;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.agreements = agreements;
        this.snapshot = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The newest generations of all editions, the newest first; those that were dropped are among them. */
    public List<GenerationView> newest() {
        return generations.newest(HISTORY).stream()
                .map(one -> GenerationView.of(one, edition))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refused 404 {@code unknown-generation}
     */
    public GenerationView find(int number) {
        return generations
                .find(number)
                .map(one -> GenerationView.of(one, edition))
                .orElseThrow(Rebuilds::unknown);
    }

    /**
     * Begins to build another generation beside the one that is shown. What nobody looks at any longer is dropped.
     *
     * @param showsItself whether it is shown as soon as it has caught up, or waits to be told
     * @throws Refused 409 {@code already-being-built}
     */
    @CanIgnoreReturnValue
    public GenerationView begin(boolean showsItself) {
        return write(() -> {
            generations.beAlone();
            refuseAnother();
            obsolete().forEach(this::drop);
            return create(showsItself, false);
        });
    }

    /**
     * Begins to make the read models of the journal once more, only to hold what is shown against them. Whoever looks later
     * finds what came of it among the {@link #agreements}.
     *
     * @throws Refused 409 {@code already-being-built}
     */
    @CanIgnoreReturnValue
    public GenerationView check() {
        return write(() -> {
            generations.beAlone();
            refuseAnother();
            return create(false, true);
        });
    }

    /** Begins to check if the last time is so long ago. */
    void checkAgainAfter(Duration time) {
        transaction.executeWithoutResult(_ -> {
            generations.beAlone();
            var mine = generations.of(edition.digest());
            if (mine.stream().noneMatch(one -> one.state() == State.SHOWN)
                    || mine.stream().anyMatch(Rebuilds::isBegun)
                    || generations.begunWithin(edition.digest(), time)) return;
            var _ = create(false, true);
        });
    }

    /** Holds what is shown against a generation that was made for that, and drops that one. */
    void compare(int number) {
        var agreement = snapshot.execute(_ -> {
            var shown = shown(edition.digest());
            var anew = generations.find(number).filter(one -> one.state() == State.FOLLOWING && one.checks());
            if (shown.isEmpty() || anew.isEmpty()) return null;
            return agreements.compare(shown.get(), anew.get());
        });
        if (agreement == null) return;
        var _ = drop(number);
        if (agreement.holds()) {
            log.info(
                    "Generation {} is what the journal makes, row by row, as of position {}",
                    agreement.generation(),
                    agreement.position());
        } else {
            log.error(
                    "Generation {} is not what the journal makes, as of position {}: {}",
                    agreement.generation(),
                    agreement.position(),
                    agreement.differences());
        }
    }

    /** What came of holding what is shown against the journal, the newest first. */
    public List<Agreement> agreements() {
        return agreements.newest(HISTORY);
    }

    /** Begins the first generation of this edition, if there is none. */
    void beginFirst() {
        if (!generations.of(edition.digest()).isEmpty()) return;
        transaction.executeWithoutResult(_ -> {
            generations.beAlone();
            if (generations.of(edition.digest()).isEmpty()) {
                obsolete().forEach(this::drop);
                var _ = create(true, false);
            }
        });
    }

    /**
     * Has it wait after the block it is at.
     *
     * @throws Refused 404 {@code unknown-generation}, 409 {@code generation-in-another-state}
     */
    @CanIgnoreReturnValue
    public GenerationView pause(int number) {
        return change(number, EnumSet.of(State.BUILDING), one -> generations.become(one.number(), State.PAUSED));
    }

    /**
     * Has it go on where it paused.
     *
     * @throws Refused as {@link #pause}
     */
    @CanIgnoreReturnValue
    public GenerationView resume(int number) {
        return change(number, EnumSet.of(State.PAUSED), one -> generations.resume(one.number()));
    }

    /**
     * Throws one away that is not shown: a rebuild that is not wanted any more, or what was shown before.
     *
     * @throws Refused as {@link #pause}
     */
    @CanIgnoreReturnValue
    public GenerationView drop(int number) {
        return change(number, EnumSet.of(State.BUILDING, State.PAUSED, State.FOLLOWING), this::drop);
    }

    /**
     * Shows a generation in place of the one that is shown, which goes on following: so it can be shown again.
     *
     * @throws Refused as {@link #pause}, and 409 {@code behind-the-shown} if readers would be taken back in time
     */
    @CanIgnoreReturnValue
    public GenerationView show(int number) {
        return change(number, EnumSet.of(State.FOLLOWING), one -> {
            if (one.checks()) throw refused("generation-in-another-state", "It is made to check, and goes in a moment");
            if (!replaceShown(one)) {
                throw refused("behind-the-shown", "What is shown reflects a later position; it catches up in a moment");
            }
        });
    }

    /** Shows a generation once it has caught up with the one that is shown. */
    void showWhenCaughtUp(int number) {
        transaction.executeWithoutResult(_ -> {
            generations.beAlone();
            generations
                    .await(number)
                    .filter(one -> one.state() == State.FOLLOWING && one.showsItself())
                    .ifPresent(one -> {
                        var _ = replaceShown(one);
                    });
        });
    }

    private void refuseAnother() {
        if (generations.of(edition.digest()).stream().anyMatch(Rebuilds::isBegun)) {
            throw refused("already-being-built", "A generation is being built; pause, resume or drop that one");
        }
    }

    private static boolean isBegun(Generation one) {
        return one.state() == State.BUILDING || one.state() == State.PAUSED;
    }

    private Optional<Generation> shown(String edition) {
        return generations.of(edition).stream()
                .filter(one -> one.state() == State.SHOWN)
                .findFirst();
    }

    /** Not if readers would be taken back in time. */
    private boolean replaceShown(Generation next) {
        var shown = shown(next.edition());
        if (shown.isPresent() && shown.get().position() > next.position()) return false;
        shown.ifPresent(former -> generations.stepBack(former.number()));
        generations.become(next.number(), State.SHOWN);
        return true;
    }

    private int create(boolean showsItself, boolean checks) {
        var number = generations.enter(edition.digest(), showsItself, checks);
        writer.create(number);
        return number;
    }

    private void drop(Generation generation) {
        generations.become(generation.number(), State.DROPPED);
        writer.drop(generation.number());
        var _ = jdbc.sql("delete from query.token_entry where processor_name = ?")
                .param(Followers.processor(generation.number()))
                .update();
    }

    /** All that was shown before, but for the last that another edition shows: its processes may still run, or run again. */
    private List<Generation> obsolete() {
        var existing = generations.existing();
        var ofAnother = existing.stream()
                .filter(one -> one.state() == State.SHOWN && !one.edition().equals(edition.digest()))
                .sorted(Comparator.comparingInt(Generation::number).reversed())
                .skip(1);
        var replaced = existing.stream().filter(one -> one.state() == State.FOLLOWING);
        return Stream.concat(ofAnother, replaced).toList();
    }

    private GenerationView change(int number, Set<State> from, Consumer<Generation> change) {
        return write(() -> {
            generations.beAlone();
            var generation = generations.await(number).orElseThrow(Rebuilds::unknown);
            if (!generation.edition().equals(edition.digest())) {
                throw refused("generation-of-another-edition", "It was made by another version of the program");
            }
            if (!from.contains(generation.state())) {
                throw refused("generation-in-another-state", "It is " + generation.state());
            }
            change.accept(generation);
            return number;
        });
    }

    /** Does it, and answers how the generation is afterwards. */
    private GenerationView write(IntSupplier work) {
        var number = transaction.execute(_ -> work.getAsInt());
        return find(Objects.requireNonNull(number));
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-generation", "No generation has that number");
    }

    private static Refused refused(String rule, String detail) {
        return new Refused(HttpStatus.CONFLICT, rule, detail);
    }
}
