package id.jejak.query;

import static id.jejak.events.testing.SigningDay.AGREEMENT;
import static id.jejak.events.testing.SigningDay.CHOICE_DROPPED;
import static id.jejak.events.testing.SigningDay.PLAN_DUE;
import static id.jejak.events.testing.SigningDay.REPORTED;
import static id.jejak.events.testing.SigningDay.SIGNED_BY_HEAD;
import static id.jejak.events.testing.SigningDay.STATEMENT;
import static id.jejak.events.testing.SigningDay.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.testing.Samples;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import id.jejak.query.testing.TestJournal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an older version has read gets what a newer one keeps besides, without being read again. */
class UpgradeTest {

    @Test
    void instruments_read_before_they_had_parties_and_a_standing_have_them_afterwards() {
        try (var database = TestPostgres.freshDatabase();
                var journal = new TestJournal(database)) {
            upgrade(database, "7");
            var last = journal.record(Samples.all().stream()
                    .filter(SigningInstrumentEvent.class::isInstance)
                    .toArray(DomainEvent[]::new));
            var jdbc = JdbcClient.create(readModels(database));
            readBefore(jdbc, last);

            upgrade(database, "latest");

            assertThat(jdbc.sql("select region from register_party where instrument = ? order by ordinal")
                            .param(STATEMENT.value())
                            .query(String.class)
                            .list())
                    .containsExactly("19.05", "19.01");
            assertThat(jdbc.sql("select instrument from register_instrument where revoked")
                            .query(UUID.class)
                            .list())
                    .containsExactly(AGREEMENT.value());
            for (var table : List.of("register_signature", "trail_entry")) {
                assertThat(jdbc.sql("select t.event_id = e.event_id from " + table
                                        + " t join journal.event e using (position)")
                                .query(Boolean.class)
                                .list())
                        .isNotEmpty()
                        .containsOnly(true);
            }
        }
    }

    @Test
    void commitments_read_before_they_showed_their_policy_stand_under_the_one_they_were_signed_under() {
        try (var database = TestPostgres.freshDatabase();
                var journal = new TestJournal(database)) {
            upgrade(database, "14");
            var anew = CommitmentId.next();
            journal.record(Samples.all().stream()
                    .filter(ReplicationCommitmentEvent.class::isInstance)
                    .toArray(DomainEvent[]::new));
            var last = journal.record(new CommitmentSigned(
                    anew,
                    STATEMENT,
                    SIGNED_BY_HEAD,
                    Capacity.HEAD_OF_REGION,
                    AuthorityStatus.UNVERIFIED,
                    PLAN_DUE,
                    2,
                    REPORTED));
            var jdbc = JdbcClient.create(readModels(database));
            for (var commitment : List.of(VERIFIED, anew, CHOICE_DROPPED)) {
                jdbc.sql("""
                                insert into board_commitment (commitment, cycle, region, province, zone, innovation,
                                    local_name, replication_type, stage, proposed_position)
                                values (?, ?, '19.05', '19', 'Asia/Jakarta', ?, 'Ours', 'FULL', '', 1)""")
                        .params(commitment.value(), UUID.randomUUID(), UUID.randomUUID())
                        .update();
            }
            jdbc.sql("update reflected set position = ?").param(last).update();

            upgrade(database, "latest");

            assertThat(version(jdbc, VERIFIED)).contains(1);
            assertThat(version(jdbc, anew)).contains(2);
            assertThat(version(jdbc, CHOICE_DROPPED)).isEmpty();
        }
    }

    @Test
    void a_replica_that_was_looked_at_twice_shows_the_later_look_afterwards() {
        try (var database = TestPostgres.freshDatabase()) {
            upgrade(database, "15");
            var jdbc = JdbcClient.create(readModels(database));
            jdbc.sql("""
                            insert into board_stage (commitment, stage, position, precision, earliest, zone)
                            values (?, 'SUSTAINED', 7, 'DATE', '2024-03-12', 'Asia/Jakarta')""").param(VERIFIED.value()).update();
            looked(jdbc, 7, "2024-03-12");
            looked(jdbc, 9, "2025-03-18");

            upgrade(database, "latest");

            assertThat(jdbc.sql("select position || ' ' || cast(earliest at time zone 'UTC' as date) from board_stage")
                            .query(String.class)
                            .single())
                    .isEqualTo("9 2025-03-18");
        }
    }

    private static void looked(JdbcClient jdbc, long position, String day) {
        jdbc.sql("""
                        insert into trail_entry (position, type, aggregate_type, aggregate_id, actor, acting_role,
                            precision, earliest, zone, recorded_at, source, confidence, request_id, correlation_id,
                            causation_id, details, event_id)
                        values (?, 'ReplicationSustained', 'ReplicationCommitment', ?, 'peninjau', 'MINISTRY_REVIEWER',
                            'DATE', cast(? as date) at time zone 'UTC', 'Asia/Jakarta', now(), 'OPERATIONAL', 'HIGH', 'r',
                            'r', 'r', '[]', ?)""")
                .params(position, VERIFIED.toString(), day, UUID.randomUUID())
                .update();
    }

    private static Optional<Integer> version(JdbcClient jdbc, CommitmentId commitment) {
        return jdbc.sql(
                        "select policy_version from board_commitment where commitment = ? and policy_version is not null")
                .param(commitment.value())
                .query(Integer.class)
                .optional();
    }

    private static void upgrade(TestDatabase database, String version) {
        var _ = Flyway.configure()
                .dataSource(database.reader())
                .locations("classpath:id/jejak/query/schema")
                .schemas("query")
                .target(version)
                .load()
                .migrate();
    }

    private static DataSource readModels(TestDatabase database) {
        var reader = TestPostgres.READER;
        return new DriverManagerDataSource(
                database.jdbcUrl() + "?currentSchema=query", reader.name(), reader.password());
    }

    /** The rows as the version before left them, as far as they matter here. */
    private static void readBefore(JdbcClient jdbc, long position) {
        for (var instrument : List.of(STATEMENT, AGREEMENT)) {
            jdbc.sql("insert into register_instrument (instrument, cycle, kind, title, place) values (?, ?, ?, ?, ?)")
                    .params(instrument.value(), UUID.randomUUID(), "STATEMENT", "Komitmen", "Tanjung Pandan")
                    .update();
        }
        jdbc.sql("""
                        insert into register_signature (signature, instrument, region, province, capacity, method,
                            authority, plan_due_on, precision, earliest, zone, recorded_at, source, confidence, position)
                        values (?, ?, '19.05', '19', 'HEAD_OF_REGION', 'NOT_STATED', 'VERIFIED', '2021-12-11', 'DATE',
                            '2021-11-11', 'Asia/Jakarta', now(), 'PRESS', 'HIGH', 2)""").params(SIGNED_BY_HEAD.value(), STATEMENT.value()).update();
        jdbc.sql("""
                        insert into trail_entry (position, type, aggregate_type, aggregate_id, actor, acting_role,
                            precision, earliest, zone, recorded_at, source, confidence, request_id, correlation_id,
                            causation_id, details)
                        values (1, 'InstrumentDrafted', 'SigningInstrument', ?, 'hub.babel', 'HUB_COORDINATOR', 'DATE',
                            '2021-11-11', 'Asia/Jakarta', now(), 'PRESS', 'HIGH', 'r', 'r', 'r', '[]')""").param(STATEMENT.toString()).update();
        jdbc.sql("update reflected set position = ?").param(position).update();
    }
}
