package id.jejak.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api;
import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.Order.Made;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Gives orders as clients do, and holds the answers against what the model expects. */
final class Line {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int BLOCK = 200;

    private final int port;
    private final JournalReader journal;
    private final List<Given> given = new ArrayList<>();

    /** An order that was recorded, under its key, and its answer. */
    record Given(Order order, String key, Api.Reply reply) {

        /** The request by which the journal knows it. */
        String request() {
            return order.by().account() + "/" + key;
        }
    }

    Line(int port, JournalReader journal) {
        this.port = port;
        this.journal = journal;
    }

    /** Gives an order, and waits for the automations to carry it on if they are to. */
    void give(Order order, String key) {
        take(order, key, send(order, key));
    }

    /** Asks first what may be done, and holds the answer against what comes of the order. */
    void giveAsTold(Order order, String key) {
        var told = order.options().map(path -> as(order.by()).get(path));
        var reply = send(order, key);
        told.ifPresent(options -> compare(options, order, reply));
        take(order, key, reply);
    }

    private void take(Order order, String key, Api.Reply reply) {
        assertThat(reply.status())
                .as("%s: %s was answered with %s", key, order, reply.body())
                .isLessThan(500);
        assertThat(reply.status() < 300)
                .as("%s: %s was answered with %d %s", key, order, reply.status(), reply.body())
                .isEqualTo(order.expected() != Expected.REFUSED);
        if (order.expected() != Expected.RECORDED) return;
        var one = new Given(order, key, reply);
        given.add(one);
        var part = reply.body()
                .path("signature")
                .stringValue(reply.body().path("part").stringValue(""));
        order.then().accept(new Made(reply.id(), part, () -> eventAt(reply.position())));
        awaitFollowUps(one);
    }

    /** What is closed or done leads to nothing new, and what is open and takes no more than to be asked for is carried out. */
    private static void compare(Api.Reply options, Order order, Api.Reply reply) {
        if (options.status() != 200) {
            assertThat(reply.status()).as("%s, of which nothing is told", order).isGreaterThanOrEqualTo(400);
            return;
        }
        var option = options.body()
                .path("options")
                .valueStream()
                .filter(step -> step.path("address").stringValue().equals("/api/commands" + order.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is told of " + order));
        var said = "%s was told %s and answered %d %s".formatted(order, option, reply.status(), reply.body());
        switch (option.path("standing").stringValue()) {
            // what a form names may be a wrong choice among right ones
            case "OPEN" ->
                assertThat(reply.status() < 300 || !order.body().isEmpty())
                        .as(said)
                        .isTrue();
            default -> assertThat(order.expected()).as(said).isNotEqualTo(Expected.RECORDED);
        }
    }

    /** The same request again gets the same answer, whatever has happened since. */
    void repeatOne(Dice dice) {
        if (given.isEmpty()) return;
        var one = dice.pick(given);
        var again = send(one.order(), one.key());
        assertThat(again.status())
                .as("%s again", one.order())
                .isEqualTo(one.reply().status());
        assertThat(again.body())
                .as("%s again", one.order())
                .isEqualTo(one.reply().body());
    }

    /** Another request under a key that was used before is refused. */
    void reuseAKey(Order other, Dice dice) {
        var used = given.stream()
                .filter(one -> one.order().by().equals(other.by()))
                .filter(one -> !one.order().path().equals(other.path()))
                .toList();
        if (used.isEmpty()) return;
        var one = dice.pick(used);
        assertThat(send(other, one.key()).status())
                .as("%s under the key of %s", other, one.order())
                .isBetween(400, 499);
    }

    /** What is to be in the journal, by request. */
    Map<String, Given> recorded() {
        var byRequest = new LinkedHashMap<String, Given>();
        given.forEach(one -> byRequest.put(one.request(), one));
        return byRequest;
    }

    private Api.Reply send(Order order, String key) {
        return as(order.by()).under(key).post(order.path(), order.body());
    }

    private Api as(Person person) {
        return new Api(port, person.account(), null);
    }

    private String eventAt(long position) {
        return journal.read(position - 1, 1).getFirst().eventId().toString();
    }

    private void awaitFollowUps(Given one) {
        var due = one.order().followUps();
        if (due.isEmpty()) return;
        var deadline = Instant.now().plus(PATIENCE);
        while (followUps(one) < due.size()) {
            assertThat(Instant.now())
                    .as("%s is carried on as %s", one.order(), due)
                    .isBefore(deadline);
            LockSupport.parkNanos(500_000);
        }
    }

    private long followUps(Given one) {
        return journal.read(one.reply().position(), BLOCK).stream()
                .filter(event -> one.order().followUps().contains(event.type()) && isCausedBy(event, one.request()))
                .count();
    }

    private static boolean isCausedBy(RecordedEvent event, String request) {
        return event.metadata().contains("\"correlationId\":\"" + request + "\"");
    }
}
