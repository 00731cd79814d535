package id.jejak.journal.torture;

import id.jejak.journal.torture.Tally.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is done to the writers, the follower and the server, and how often. */
final class Misdeeds {

    private final Site site;
    private final List<Seat> writers;
    private final int streams;
    private final Tally tally;
    private final ConcurrentLinkedQueue<Instant> outages = new ConcurrentLinkedQueue<>();
    private int doubles;

    Misdeeds(Site site, List<Seat> writers, int streams, Tally tally) {
        this.site = site;
        this.writers = writers;
        this.streams = streams;
        this.tally = tally;
    }

    /** When the server was killed. */
    List<Instant> outages() {
        return List.copyOf(outages);
    }

    /** In a short run everything happens more often, so that all of it happens. */
    List<Torment> torments(Duration length, Random random, Vandal vandal) {
        var pace = Math.clamp(length.toMillis() / 60_000.0, 0.2, 1.0);
        return List.of(
                torment(pace, 3_000, 9_000, random, this::killWriter),
                torment(pace, 2_000, 6_000, random, this::pauseWriter),
                torment(pace, 5_000, 15_000, random, this::killFollower),
                torment(pace, 5_000, 15_000, random, this::pauseFollower),
                torment(pace, 12_000, 25_000, random, this::killServer),
                torment(1, 50, 200, random, this::sendTwice),
                torment(1, 20, 200, random, source -> vandal.strike(source, hold(source))));
    }

    private static Torment torment(double pace, int atLeast, int atMost, Random random, Torment.Deed deed) {
        return new Torment(
                Duration.ofMillis(Math.round(atLeast * pace)),
                Duration.ofMillis(Math.round(atMost * pace)),
                new Random(random.nextLong()),
                deed);
    }

    private static Duration hold(Random random) {
        return random.nextInt(20) == 0 ? Duration.ofMillis(random.nextInt(100, 2_500)) : Duration.ZERO;
    }

    private Seat one(Random random) {
        return writers.get(random.nextInt(writers.size()));
    }

    private void killWriter(Random random) throws IOException, InterruptedException {
        var n = random.nextInt(writers.size());
        writers.get(n).kill(Duration.ofMillis(random.nextInt(500)));
        tally.count(Kind.WRITER_KILLED);
        if (random.nextInt(3) != 0) return;
        // the dead one's successor and another writer now ask for the same things, at about the same time
        for (var ledger : site.ledgers("w" + n + "-c")) {
            writers.get((n + 1) % writers.size()).tell("take-over " + ledger);
        }
        tally.count(Kind.TAKEN_OVER);
    }

    private void pauseWriter(Random random) throws InterruptedException {
        one(random).pause(Duration.ofMillis(random.nextInt(100, 4_000)));
        tally.count(Kind.WRITER_PAUSED);
    }

    private void killFollower(Random random) throws IOException, InterruptedException {
        site.follower().kill(Duration.ofMillis(random.nextInt(1_000)));
        tally.count(Kind.FOLLOWER_KILLED);
    }

    private void pauseFollower(Random random) throws InterruptedException {
        site.follower().pause(Duration.ofMillis(random.nextInt(100, 3_000)));
        tally.count(Kind.FOLLOWER_PAUSED);
    }

    private void killServer(Random random) throws IOException, InterruptedException {
        outages.add(Instant.now());
        switch (outages.size() % 3) {
            case 1 -> {
                site.server().killPostmaster();
                Thread.sleep(random.nextInt(1_000));
                site.server().restart();
                tally.count(Kind.POSTMASTER_KILLED);
            }
            case 2 -> {
                if (site.server().killSession()) tally.count(Kind.SESSION_KILLED);
                site.server().awaitAnswer();
            }
            default -> {
                site.server().killAll();
                Thread.sleep(random.nextInt(1_000));
                site.server().restart();
                tally.count(Kind.SERVER_KILLED);
            }
        }
    }

    private void sendTwice(Random random) {
        var order = "request twice-%d shared-%d,shared-%d"
                .formatted(doubles++, random.nextInt(streams), streams + random.nextInt(2));
        var first = random.nextInt(writers.size());
        writers.get(first).tell(order);
        writers.get((first + 1) % writers.size()).tell(order);
        tally.count(Kind.SENT_TWICE);
    }
}
