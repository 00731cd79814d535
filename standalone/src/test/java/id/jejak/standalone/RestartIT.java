package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.JournalReader;
import id.jejak.standalone.testing.Client;
import id.jejak.standalone.testing.Client.Reply;
import id.jejak.standalone.testing.JarProcess;
import id.jejak.standalone.testing.JournalOf;
import id.jejak.standalone.testing.RunningJejak;
import id.jejak.standalone.testing.Walk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jejak is stopped, started, and killed, and forgets nothing it has answered for. */
class RestartIT {

    /** What the dashboard of the province says, whenever it is asked. */
    private record Picture(String province, String commitments, long head) {

        static Picture of(RunningJejak jejak, JournalReader journal) throws IOException, InterruptedException {
            var client = jejak.client();
            var dashboard = client.get("/api/queries/dashboard?region=19").body();
            var commitments = client.get("/api/queries/commitments?region=19").body();
            return new Picture(
                    dashboard.at("/total") + " " + dashboard.at("/parts"),
                    commitments.at("/commitments").toString(),
                    journal.head());
        }
    }

    @TempDir
    Path data;

    @Test
    void what_was_answered_survives_a_stop_and_a_kill() throws Exception {
        Picture first;
        try (var jejak = RunningJejak.start(data)) {
            first = Picture.of(jejak, JournalOf.folder(data));
            a_second_jejak_is_turned_away();
            var server = Postmaster.of(data.resolve("postgres-18")).orElseThrow();

            assertThat(jejak.process().stop()).as("killed by SIGTERM, as asked").isEqualTo(143);

            assertThat(server.lives()).as("PostgreSQL ends with Jejak").isFalse();
        }

        String commitment;
        Map<String, Reply> answered;
        try (var jejak = RunningJejak.start(data)) {
            assertThat(jejak.process().lines()).contains("the signing day is in the journal already: 23 commitments");
            assertThat(Picture.of(jejak, JournalOf.folder(data))).isEqualTo(first);

            commitment = walkToSubmittedPlan(jejak.client());
            answered = killWhileManyAct(jejak);
        }
        var left = Postmaster.of(data.resolve("postgres-18")).orElseThrow();
        assertThat(left.lives()).as("PostgreSQL outlives the killed process").isTrue();

        try (var jejak = RunningJejak.start(data)) {
            assertThat(left.lives()).as("the server left behind").isFalse();
            everything_answered_is_there_once(jejak, answered);
            the_walk_goes_on(jejak.client(), commitment);
        }
    }

    private void a_second_jejak_is_turned_away() throws IOException, InterruptedException {
        try (var second = JarProcess.start("standalone", Map.of(), "--port=0", "--data=" + data)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.lines())
                    .containsExactly(
                            "Another Jejak is running on %s; stop it first, or give this one a folder of its own: ./run --data=FOLDER"
                                    .formatted(data));
        }
    }

    private static String walkToSubmittedPlan(Client client) throws IOException, InterruptedException {
        var walk = new Walk(client);
        var cycle = walk.openCycle();
        var commitment = walk.proposeCommitment(cycle, walk.proposeInnovation());
        var instrument = walk.draftInstrument(cycle, commitment);
        var signature = walk.sign(instrument);
        var _ = Walk.done(walk.verifyAuthority(instrument, signature));
        var _ = Walk.done(walk.submitPlan(Walk.OFFICER, commitment));
        return commitment;
    }

    /** Many act at once when the process is killed; gives what was answered by then, by key. */
    private static Map<String, Reply> killWhileManyAct(RunningJejak jejak) throws Exception {
        var answered = new ConcurrentHashMap<String, Reply>();
        try (var people = Executors.newFixedThreadPool(64)) {
            var acts = new ArrayList<Future<?>>();
            for (int i = 0; i < 2_000; i++) {
                var key = "restart-" + i;
                acts.add(people.submit(() -> propose(jejak.client(), key, answered)));
            }
            jejak.process().await("answering a hundred", () -> answered.size() >= 100);
            jejak.process().kill();
            for (var act : acts) act.get();
        }
        assertThat(answered).as("the kill came in the middle").hasSizeBetween(100, 1_999);
        return new LinkedHashMap<>(answered);
    }

    private static void propose(Client client, String key, Map<String, Reply> answered) {
        try {
            var reply = propose(client, key);
            if (reply.status() == 201) answered.put(key, reply);
        } catch (IOException e) {
            // nobody answered any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply propose(Client client, String key) throws IOException, InterruptedException {
        var body = "{\"title\":\"%s\",\"owner\":\"19.02\"}".formatted(key);
        return client.post(Walk.OFFICER, "/innovations", body, Map.of("Idempotency-Key", key));
    }

    private void everything_answered_is_there_once(RunningJejak jejak, Map<String, Reply> answered) throws Exception {
        var journal = JournalOf.folder(data);
        for (var first : answered.entrySet()) {
            var again = propose(jejak.client(), first.getKey());
            assertThat(again.body())
                    .as("the first answer is given again")
                    .isEqualTo(first.getValue().body());
        }
        var titles = titles(journal);
        assertThat(titles).containsAll(answered.keySet()).doesNotHaveDuplicates();
    }

    private static List<String> titles(JournalReader journal) {
        return journal.read(0, 10_000).stream()
                .map(event -> event.payload().replaceAll("(?s).*\"title\":\"(restart-\\d+)\".*", "$1"))
                .filter(title -> title.startsWith("restart-"))
                .toList();
    }

    private static void the_walk_goes_on(Client client, String commitment) throws IOException, InterruptedException {
        var walk = new Walk(client);
        var _ = Walk.done(walk.approvePlan(Walk.HUB, commitment));
        walk.prepareAndPilot(commitment);
        var _ = Walk.done(walk.declareImplemented(commitment));
        var verified = walk.verifyImplementation(Walk.MINISTRY, commitment);
        var _ = Walk.done(verified);
        var seen = client.get(
                "/api/queries/commitments/%s?atLeast=%d".formatted(commitment, verified.number("/position")));
        assertThat(seen.text("/commitment/stage")).as("%s", seen.body()).isEqualTo("VERIFIED");
    }
}
