package id.jejak.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api;
import id.jejak.command.model.Order.Each;
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
import tools.jackson.databind.JsonNode;

/** Gives orders as clients do, and holds the answers against what the model expects. */
final class Line {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int BLOCK = 200;

    private final int port;
    private final JournalReader journal;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, Recorded> recorded = new LinkedHashMap<>();

    /** A request all of which was recorded, under its key, and its answer. */
    private record Given(Order order, String key, Api.Reply reply) {}

    /**
     * What is to be in the journal of one request.
     *
     * @param order what was asked for
     * @param position the last of its facts
     */
    record Recorded(Order order, List<String> facts, long position) {}

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
                .isEqualTo(order.isAboutMany() || order.expected() != Expected.REFUSED);
        if (order.isAboutMany()) takeEach(order, key, reply);
        else if (order.expected() == Expected.RECORDED) takeOne(order, key, reply);
    }

    private void takeOne(Order order, String key, Api.Reply reply) {
        given.add(new Given(order, key, reply));
        recorded.put(request(order, key), new Recorded(order, order.facts(), reply.position()));
        var part = reply.body()
                .path("signature")
                .stringValue(reply.body().path("part").stringValue(""));
        order.then().accept(new Made(reply.id(), part, () -> eventAt(reply.position())));
        awaitFollowUps(order, key, reply.position(), order.followUps());
    }

    /** The outcomes are those of the aggregates in the order in which they are named, each its own. */
    private void takeEach(Order order, String key, Api.Reply reply) {
        var outcomes = reply.body().valueStream().findFirst().orElseThrow();
        assertThat(outcomes.valueStream().map(outcome -> outcome.path("id").stringValue()))
                .as("%s", order)
                .isEqualTo(order.each().stream().map(Each::id).toList());
        for (int i = 0; i < outcomes.size(); i++) takeOneOf(order, order.each().get(i), key, outcomes.get(i));
        // what was refused or no news is decided anew by a repetition
        if (order.each().stream().allMatch(one -> one.expected() == Expected.RECORDED)) {
            given.add(new Given(order, key, reply));
        }
        order.each().stream()
                .filter(one -> one.expected() == Expected.RECORDED)
                .findFirst()
                .map(one -> recorded.get(request(order, key) + "/" + one.id()))
                .ifPresent(first -> awaitFollowUps(order, key, first.position(), followUps(order)));
    }

    private void takeOneOf(Order order, Each one, String key, JsonNode outcome) {
        assertThat(outcome.has("problem"))
                .as("%s: %s was answered with %s for %s", key, order, outcome, one.id())
                .isEqualTo(one.expected() == Expected.REFUSED);
        if (one.expected() != Expected.RECORDED) return;
        var last = outcome.path("position").longValue();
        recorded.put(request(order, key) + "/" + one.id(), new Recorded(order, one.facts(), last));
        var parts =
                outcome.path("made").valueStream().map(JsonNode::stringValue).toList();
        var made = new ArrayList<Made>();
        for (int i = 0; i < parts.size(); i++) {
            var position = last - parts.size() + 1 + i;
            made.add(new Made(one.id(), parts.get(i), () -> eventAt(position)));
        }
        one.then().accept(made);
    }

    private static List<String> followUps(Order order) {
        return order.each().stream()
                .filter(one -> one.expected() == Expected.RECORDED)
                .flatMap(one -> one.followUps().stream())
                .toList();
    }

    /** The request by which the journal knows it. */
    private static String request(Order order, String key) {
        return order.by().account() + "/" + key;
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

    /** Another request under a key that was used before is refused; of many orders in one each has a key of its own. */
    void reuseAKey(Order other, Dice dice) {
        if (other.isAboutMany()) return;
        var used = given.stream()
                .filter(one -> !one.order().isAboutMany())
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
    Map<String, Recorded> recorded() {
        return recorded;
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

    private void awaitFollowUps(Order order, String key, long after, List<String> due) {
        if (due.isEmpty()) return;
        var deadline = Instant.now().plus(PATIENCE);
        while (followUps(order, key, after, due) < due.size()) {
            assertThat(Instant.now()).as("%s is carried on as %s", order, due).isBefore(deadline);
            LockSupport.parkNanos(500_000);
        }
    }

    private long followUps(Order order, String key, long after, List<String> due) {
        return journal.read(after, BLOCK).stream()
                .filter(event -> due.contains(event.type()) && isCausedBy(event, request(order, key)))
                .count();
    }

    private static boolean isCausedBy(RecordedEvent event, String request) {
        return event.metadata().contains("\"correlationId\":\"" + request + "\"");
    }
}
