package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.port;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Events that an earlier version wrote, in the journal and among what it could not carry on. */
class OldFormsTest {

    private static final String SOON = "--jejak.retry-every=PT0.1S";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Handwritten journal = new Handwritten(database);
    private ConfigurableApplicationContext service = RunningService.start(database, SOON);

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void a_cycle_that_was_opened_in_an_old_form_goes_on_from_the_journal_and_from_memory() throws IOException {
        var cycle = "017d0c4b-4800-7000-8000-0000000000c1";
        var opened = Path.of("../shared-events/src/test/resources/golden/CycleOpened.v1.json");
        journal.record(cycle, "ReplicationCycle", "CycleOpened", "1", Files.readString(opened));

        var hub = api().as("hub.babel");
        done(hub.post("/cycles/" + cycle + "/invite-region", Map.of("region", "19.02")));
        done(hub.post("/cycles/" + cycle + "/appoint-mentor", Map.of("mentor", "Universitas Bangka Belitung")));

        assertThat(journal.types(cycle)).containsExactly("CycleOpened", "RegionInvited", "MentorAppointed");
        assertThat(journal.stream(cycle).getFirst().payload())
                .as("what is recorded stays as it is")
                .isEqualTo(Files.readString(opened));
    }

    @Test
    void what_was_parked_in_an_old_form_opens_and_is_carried_on_by_a_later_process() {
        var programme = Programme.open(api());
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        // the last that follows from a signature: what is owed, and by when
        eventually(() -> journal.count("DeadlineSet") == 2);

        journal.close();
        journal.recordRevoked(instrument, signature, commitment);
        eventually(() -> journal.parked("convert_from(diagnostics, 'UTF8')").stream()
                .anyMatch(text -> text.contains("\"attempts\":2")));
        service.close();
        assertThat(journal.parked("convert_from(payload, 'UTF8')"))
                .singleElement()
                .asString()
                .contains("\"legalBasis\":\"Letter 180/60\"");
        assertThat(journal.parked("payload_revision")).containsExactly("1");
        assertThat(journal.types(commitment)).containsExactly("CommitmentProposed", "CommitmentSigned");

        journal.open();
        service = RunningService.start(database, SOON);

        eventually(() -> journal.parked("letter").isEmpty());
        assertThat(journal.types(commitment))
                .containsExactly("CommitmentProposed", "CommitmentSigned", "CommitmentAuthorityChanged");
        assertThat(journal.stream(commitment).getLast().payload()).contains("\"authority\":\"REVOKED\"");
    }

    @Test
    void what_a_newer_version_wrote_is_parked_by_name_and_holds_up_nobody_else() {
        var programme = Programme.open(api());
        var blocked = programme.drafted(programme.proposed(programme.innovation()));
        journal.record(blocked, "SigningInstrument", "InstrumentRevoked", "3", "{}");
        eventually(() -> !journal.parked("letter").isEmpty());

        var commitment = programme.proposed(programme.innovation());
        var _ = programme.signed(programme.signing().drafted(commitment), "HEAD_OF_REGION");

        eventually(() -> journal.types(commitment).contains("CommitmentSigned"));
        assertThat(journal.parked("cause_message"))
                .containsExactly(
                        "The event InstrumentRevoked is stored in revision 3; this version reads revisions 1 to 2");
    }

    private Api api() {
        return new Api(port(service), null, null);
    }
}
