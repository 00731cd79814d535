package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.standalone.seed.SigningDay;
import id.jejak.standalone.testing.Client;
import id.jejak.standalone.testing.Client.Reply;
import id.jejak.standalone.testing.Compose;
import id.jejak.standalone.testing.JarProcess;
import id.jejak.standalone.testing.Walk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The production shape: the packaged services as two processes on one PostgreSQL, each in its own role, told by the very
 * environment that {@code docker-compose.yml} gives them.
 */
class TwoProcessesIT {

    /** Within a second is what is promised; a test machine that is busy with other things may take a little more. */
    private static final Duration PROMPTLY = Duration.ofSeconds(3);

    @TempDir
    static Path data;

    private static DataFolder folder;
    private static EmbeddedDatabase database;
    private static String url;
    private static int commandPort;
    private static JarProcess commands;
    private static JarProcess queries;
    private static FrontDoor door;
    private static Client client;
    private static Walk walk;

    private final Map<String, Duration> delays = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.open(data);
        database = EmbeddedDatabase.start(folder);
        url = newDatabase();
        try (var installer = JarProcess.start("command", environment("install-journal"), "install-journal")) {
            assertThat(installer.awaitExit()).as("%s", installer.lines()).isZero();
        }
        commandPort = freePort();
        var queryPort = freePort();
        commands = JarProcess.start("command", environment("command-service"), "--server.port=" + commandPort);
        queries = JarProcess.start("query", environment("query-service"), "--server.port=" + queryPort);
        commands.await("being healthy", () -> isHealthy(commandPort));
        queries.await("being healthy", () -> isHealthy(queryPort));
        door = FrontDoor.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), local(commandPort), local(queryPort));
        client = new Client(door.address());
        walk = new Walk(client);
        try (var day = new SigningDay(door.address(), _ -> "jejak")) {
            day.load();
            day.awaitShown(0);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        try (var _ = folder;
                var _ = database;
                var _ = commands;
                var _ = queries;
                var _ = door) {
            // each is closed, the door first
        }
    }

    @Test
    void the_signing_day_stands_and_loading_it_again_adds_nothing() throws Exception {
        var before = client.get("/api/queries/dashboard");
        assertThat(client.get("/api/queries/dashboard?region=19").number("/total/signed"))
                .isGreaterThanOrEqualTo(23);

        try (var day = new SigningDay(door.address(), _ -> "jejak")) {
            day.load();
        }

        assertThat(client.get("/api/queries/dashboard").number("/position")).isEqualTo(before.number("/position"));
    }

    @Test
    void a_commitment_walks_from_draft_to_verified_and_the_dashboard_follows_each_step() throws Exception {
        var counted = client.get("/api/queries/dashboard?region=1902");
        var cycle = walk.openCycle();
        var innovation = walk.proposeInnovation();

        var commitment = walk.proposeCommitment(cycle, innovation);
        follows(counted, "proposed");
        var instrument = walk.draftInstrument(cycle, commitment);
        var signature = walk.sign(instrument);
        follows(counted, "signed");
        refused(walk.approvePlan(Walk.HUB, commitment), "no-plan-under-review");
        var _ = Walk.done(walk.submitPlan(Walk.OFFICER, commitment));
        follows(counted, "planSubmitted");
        refused(walk.approvePlan(Walk.HUB, commitment), "authority-not-verified");
        var _ = Walk.done(walk.verifyAuthority(instrument, signature));
        awaitAuthority(commitment, "VERIFIED");
        var _ = Walk.done(walk.approvePlan(Walk.HUB, commitment));
        follows(counted, "planApproved");
        walk.prepareAndPilot(commitment);
        var _ = Walk.done(walk.declareImplemented(commitment));
        follows(counted, "implemented");
        var _ = Walk.done(walk.verifyImplementation(Walk.MINISTRY, commitment));
        follows(counted, "verified");

        assertThat(delays).allSatisfy((_, delay) -> assertThat(delay).isLessThan(PROMPTLY));
        System.out.println("From the answer to the dashboard, in ms: " + inMillis(delays));
        every_entry_of_the_trail_names_who_did_it(commitment);
    }

    @Test
    void the_pages_hand_on_to_the_command_service_what_somebody_signed_in_asks_for() throws Exception {
        var credentials = Base64.getEncoder().encodeToString("opd.belitung:jejak".getBytes(StandardCharsets.UTF_8));
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(door.address() + "/imports?lang=en"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Columns of a file of innovations", "implementingUnit");
    }

    @Test
    void nobody_approves_the_plan_they_submitted_even_after_moving_to_the_hub() throws Exception {
        var cycle = walk.openCycle();
        var commitment = walk.proposeCommitment(cycle, walk.proposeInnovation());
        var instrument = walk.draftInstrument(cycle, commitment);
        var _ = Walk.done(walk.verifyAuthority(instrument, walk.sign(instrument)));
        awaitAuthority(commitment, "VERIFIED");
        var _ = Walk.done(walk.submitPlan(Walk.OFFICER, commitment));

        restartCommandsWith(Files.writeString(data.resolve("accounts.yml"), """
                jejak:
                  accounts:
                    - { username: opd.belitung, name: "Now at the hub", role: HUB_COORDINATOR, region: "19", password: "{noop}jejak" }
                    - { username: hub.babel, name: "Hub Babel", role: HUB_COORDINATOR, region: "19", password: "{noop}jejak" }
                """));
        try {
            refused(walk.approvePlan(Walk.OFFICER, commitment), "self-approval");
            var _ = Walk.done(walk.approvePlan(Walk.HUB, commitment));
        } finally {
            restartCommandsWith(null);
        }
    }

    private void follows(Reply counted, String step) throws Exception {
        var since = System.nanoTime();
        var expected = counted.number("/total/" + step) + 1;
        queries.await("showing " + step, () -> shows(step, expected));
        delays.put(step, Duration.ofNanos(System.nanoTime() - since));
    }

    private static boolean shows(String step, int expected) {
        try {
            return client.get("/api/queries/dashboard?region=1902").number("/total/" + step) == expected;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitAuthority(String commitment, String authority) throws Exception {
        queries.await("showing the authority " + authority, () -> {
            try {
                return client.get("/api/queries/commitments/" + commitment)
                        .text("/commitment/authority")
                        .equals(authority);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static void every_entry_of_the_trail_names_who_did_it(String commitment) throws Exception {
        var trail = client.get("/api/queries/audit?limit=100&commitment=" + commitment)
                .body()
                .at("/entries");
        var people = new LinkedHashMap<String, String>();
        trail.valueStream()
                .forEach(entry -> people.put(
                        entry.at("/type").asString(), entry.at("/actor/person").asString()));

        assertThat(people)
                .containsEntry("CommitmentProposed", Walk.ADMIN)
                .containsEntry("InstrumentDrafted", Walk.HUB)
                .containsEntry("SignatureRecorded", Walk.HUB)
                .containsEntry("CommitmentSigned", "system")
                .containsEntry("AuthorityVerified", Walk.MINISTRY)
                .containsEntry("PlanSubmitted", Walk.OFFICER)
                .containsEntry("PlanApproved", Walk.HUB)
                .containsEntry("PilotStarted", Walk.OFFICER)
                .containsEntry("ImplementationDeclared", Walk.OFFICER)
                .containsEntry("ImplementationVerified", Walk.MINISTRY);
    }

    private static void refused(Reply reply, String rule) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(409);
        assertThat(reply.text("/rule")).isEqualTo(rule);
    }

    private static void restartCommandsWith(@Nullable Path accounts) throws Exception {
        commands.close();
        var environment = new LinkedHashMap<>(environment("command-service"));
        if (accounts != null) environment.put("SPRING_CONFIG_IMPORT", "file:" + accounts);
        commands = JarProcess.start("command", environment, "--server.port=" + commandPort);
        commands.await("being healthy", () -> isHealthy(commandPort));
    }

    /** What compose gives a service, on this machine. */
    private static Map<String, String> environment(String service) throws IOException {
        var secrets = Secrets.read(folder.secrets());
        var environment = new Compose()
                .environment(
                        service,
                        Map.of(
                                "JEJAK_OWNER_PASSWORD", secrets.owner(),
                                "JEJAK_WRITER_PASSWORD", secrets.writer(),
                                "JEJAK_READER_PASSWORD", secrets.reader(),
                                "JEJAK_PASS_SECRET", "a secret of thirty-two letters or more",
                                "JEJAK_ACCOUNTS", "classpath:id/jejak/identity/demo-accounts.yml"));
        environment.replaceAll((_, value) -> value.replace("jdbc:postgresql://postgres:5432/jejak", url)
                .replace("http://command-service:8081", local(commandPort).toString()));
        return environment;
    }

    /** Beside the one Jejak has made for itself, an empty one, to be installed from outside. */
    private static String newDatabase() throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute("create database two_processes");
        }
        return database.url().replaceAll("[^/]+$", "two_processes");
    }

    private static boolean isHealthy(int port) {
        try {
            return new Client(local(port))
                    .get("/actuator/health")
                    .text("/status")
                    .equals("UP");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, Long> inMillis(Map<String, Duration> delays) {
        var millis = new LinkedHashMap<String, Long>();
        delays.forEach((step, delay) -> millis.put(step, delay.toMillis()));
        return millis;
    }
}
