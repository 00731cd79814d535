package id.jejak.command.desk;

import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import id.jejak.journal.testing.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal in which the owner of the database writes what this version of the service never would. */
record Handwritten(TestDatabase database, JdbcClient owner) {

    Handwritten(TestDatabase database) {
        this(database, JdbcClient.create(database.owner()));
    }

    /** Records an event by the hub, right after all there is. */
    void record(String stream, String aggregate, String type, String revision, String payload) {
        owner.sql("""
                        insert into journal.event (position, recorded_at, version, event_id, request_id, request_digest,
                            stream, aggregate_type, type, revision, metadata, payload)
                        select coalesce(max(position), 0) + 1, now(), count(*) filter (where stream = :stream),
                            gen_random_uuid(), 'by-hand', 'sha256:0', :stream, :aggregate, :type, :revision,
                            cast(:metadata as json), cast(:payload as json)
                        from journal.event""")
                .param("stream", stream)
                .param("aggregate", aggregate)
                .param("type", type)
                .param("revision", revision)
                .param("metadata", """
                        {"actor":"hub.babel","actingRole":"HUB_COORDINATOR","actorRegion":"19"}""")
                .param("payload", payload)
                .update();
    }

    /** Records that the instrument was revoked, in the form of the first revision. */
    void recordRevoked(String instrument, String signature, String commitment) {
        record(instrument, "SigningInstrument", "InstrumentRevoked", "1", """
                {"instrument":"%s","legalBasis":"Letter 180/60","reason":"Drafted under the wrong cycle",
                "bindings":[{"signature":"%s","commitments":["%s"]}],"provenance":{"occurredAt":{"precision":"DATE",
                "date":"2021-12-02","zone":"Asia/Jakarta"},"source":"OPERATIONAL","confidence":"HIGH"}}
                """.formatted(
                        instrument, signature, commitment));
    }

    /** How many events of a kind there are. */
    long count(String type) {
        return owner.sql("select count(*) from journal.event where type = :type")
                .param("type", type)
                .query(Long.class)
                .single();
    }

    /** From now on nobody can append, though all can be read. */
    void close() {
        owner.sql("revoke execute on function journal.append from jejak_writer").update();
    }

    /** Opens the journal again. */
    void open() {
        owner.sql("grant execute on function journal.append to jejak_writer").update();
    }

    List<RecordedEvent> stream(String id) {
        return new JournalReader(database.owner()).stream(id, 0);
    }

    List<String> types(String id) {
        return stream(id).stream().map(RecordedEvent::type).toList();
    }

    /** A column of what is parked, as text. */
    List<String> parked(String column) {
        return owner.sql("select " + column + " from command.dead_letter")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
