package id.jejak.command.bulk;

import id.jejak.command.bulk.Import.Problem;
import id.jejak.command.bulk.Import.State;
import id.jejak.command.bulk.Import.Tally;
import id.jejak.events.metadata.PersonId;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was sent and how far it got.
 *
 * <p>A process that works at an import holds it for a while and renews its hold with each step. Each taking up has a number;
 * a process that was taken for dead and comes back finds a higher one, and its steps count for nothing.
 */
public interface Imports {

    /** Takes a file in, wholly or not at all. */
    void receive(Import received, Path file);

    /**
     * Takes the file of a dry run in again, as one that is carried out.
     *
     * @return whether the file was still there: it is kept for a day, and given away once
     */
    boolean receiveAgain(Import tried, Import received);

    /** Whether the file of a dry run is still there. */
    boolean keepsFileOf(UUID id);

    Optional<Import> find(UUID id);

    /** What somebody has sent, the latest first. */
    List<Import> sentBy(PersonId person, int limit);

    /** How many files of somebody's are not finished. */
    int unfinishedOf(PersonId person);

    /** Takes up an import that waits, or whose process is silent for longer than it may be. */
    Optional<Import> takeUp(String node, Duration hold);

    /** Lets go of what a process of that name holds: it goes in order, and leaves the rest to whoever comes next. */
    void letGo(String node);

    /** Frees what a process of that name held: it died with it in hand, which counts against an import that did not get on. */
    void takeFromTheDead(String node);

    /** Writes the file to where it can be read. */
    void copyTo(UUID id, OutputStream out);

    /** Says how many lines there are. */
    Step count(Import running, int lines, Duration hold);

    /**
     * Keeps which line names what first.
     *
     * @param names what is named, and in which line
     * @return in which line each of them was named first
     */
    Map<String, Integer> namedFirst(UUID id, Map<String, Integer> names);

    /** Adds what became of some lines: tally and refusals together or not at all. */
    Step advance(Import running, Tally more, List<Refusal> refusals, long busyMillis, Duration hold);

    /** Ends it and forgets its file, unless it is a dry run that has looked at every line. */
    void end(Import running, State state, @Nullable Problem problem);

    /** Asks that it be ended at the next occasion. */
    void cancel(UUID id);

    /** Why lines were refused, in the order of the lines. */
    List<Listed> refusals(UUID id, Place after, int limit);

    /** What to do after a step. */
    enum Step {
        GO_ON,
        /** Its sender wants it ended. */
        CANCELLED,
        /** Another process has taken it up. */
        LOST
    }

    /** A place in the list of refusals. */
    record Place(int line, int number) {

        static final Place BEGINNING = new Place(0, 0);
    }

    /** A refusal and its place. */
    record Listed(Place place, Refusal refusal) {}
}
