package id.jejak.command.bulk;

import static id.jejak.command.bulk.ImportTest.lines;
import static id.jejak.command.bulk.ImportTest.tally;
import static id.jejak.command.bulk.Service.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.RecordedEvent;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of an import, and the one that takes it up. */
class ImportCrashTest {

    private static final String OPD = "opd.bangka";

    /** One process to a name: who comes back under the name of one that was killed takes up what it had in hand. */
    private static final String NODE = "--jejak.node=one";

    private static final int LINES = 30_000;

    @TempDir
    Path folder;

    @Test
    void an_import_whose_process_is_killed_is_taken_up_and_every_line_arrives_once() throws IOException {
        var file =
                "key,title,owner\n" + lines(1, LINES, i -> "K" + i + (i % 100 == 0 ? "," : ",Inovasi " + i) + ",19.01");
        try (var database = TestPostgres.freshDatabase()) {
            String id;
            int doneAtTheEnd;
            try (var killed = Service.startProcess(database, folder.resolve("first"), NODE)) {
                id = accepted(killed.sendCsv(OPD, "innovations", file));
                while (doneOf(killed, id) == 0) Service.pause();
                doneAtTheEnd = doneOf(killed, id);
            }
            assertThat(doneAtTheEnd).as("killed in the middle").isBetween(1, LINES - 1);

            try (var next = Service.start(database, NODE)) {
                var done = next.over(OPD, id);

                assertThat(tally(done)).isEqualTo("DONE 30000 lines, 29700 accepted, 0 unchanged, 300 refused");
                assertThat(next.errors(OPD, id)).hasSize(300).startsWith("101 title required");
                assertThat(next.events("InnovationProposed"))
                        .hasSize(29_700)
                        .extracting(RecordedEvent::stream)
                        .doesNotHaveDuplicates();

                var head = next.journal.head();
                assertThat(tally(next.carriedOut(OPD, "innovations", file)))
                        .isEqualTo("DONE 30000 lines, 0 accepted, 29700 unchanged, 300 refused");
                assertThat(next.journal.head()).isEqualTo(head);
            }
        }
    }

    @Test
    void a_service_that_ends_in_order_leaves_the_rest_to_the_next_at_once() {
        var file = "key,title,owner\n" + lines(1, LINES, i -> "K" + i + ",Inovasi " + i + ",19.01");
        try (var database = TestPostgres.freshDatabase()) {
            String id;
            try (var ended = Service.start(database)) {
                id = accepted(ended.sendCsv(OPD, "innovations", file));
                while (doneOf(ended, id) == 0) Service.pause();
            }

            try (var next = Service.start(database)) {
                assertThat(tally(next.over(OPD, id)))
                        .isEqualTo("DONE 30000 lines, 30000 accepted, 0 unchanged, 0 refused");
                assertThat(next.events("InnovationProposed")).hasSize(LINES);
            }
        }
    }

    @Test
    void an_import_that_has_killed_every_process_is_given_up_and_one_that_got_further_is_not() throws SQLException {
        try (var database = TestPostgres.freshDatabase()) {
            String hopeless;
            String unlucky;
            try (var before = Service.start(database)) {
                hopeless = accepted(before.sendCsv(OPD, "innovations", "key,title,owner\nA,One,19.01\n"));
                unlucky = accepted(before.sendCsv(OPD, "innovations", "key,title,owner\nB,Two,19.01\n"));
                before.over(OPD, hopeless);
                before.over(OPD, unlucky);
            }
            diedWith(database, hopeless, 5);
            diedWith(database, unlucky, 4);

            try (var next = Service.start(database)) {
                assertThat(next.over(OPD, hopeless).at("/problem/rule").asString())
                        .isEqualTo("import-failed");
                assertThat(next.over(OPD, unlucky).get("state").asString()).isEqualTo("DONE");
            }
        }
    }

    /** As if so many processes had died with it in hand and none had counted a line. */
    private static void diedWith(TestDatabase database, String id, int fruitless) throws SQLException {
        var writer = TestPostgres.WRITER;
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), writer.name(), writer.password());
                var died = connection.prepareStatement("""
                        with part as (
                            insert into command.import_part (import, part, bytes)
                            values (?::uuid, 0, convert_to(E'key,title,owner\\nC,Three,19.01\\n', 'UTF8')))
                        update command.import set state = 'RUNNING', held_until = '-infinity', lines = null, done = 0,
                            accepted = 0, attempt = ?, fruitless = ? where import = ?::uuid""")) {
            died.setString(1, id);
            died.setInt(2, fruitless);
            died.setInt(3, fruitless);
            died.setString(4, id);
            died.execute();
        }
    }

    private static int doneOf(Service service, String id) {
        return service.get(OPD, "/api/imports/" + id).json().get("done").asInt();
    }
}
