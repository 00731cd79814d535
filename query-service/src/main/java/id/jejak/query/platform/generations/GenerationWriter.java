package id.jejak.query.platform.generations;

import id.jejak.query.platform.Table;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rows into the tables of a generation, in the transaction that also says which position they reflect. */
@Component
class GenerationWriter {

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final Tables tables;
    private final Edition edition;
    private final Map<Integer, Map<Table, Relation>> relations = new ConcurrentHashMap<>();

    GenerationWriter(JdbcTemplate jdbc, Generations generations, Tables tables, Edition edition) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.tables = tables;
        this.edition = edition;
    }

    /** Makes the tables of a generation, empty. */
    void create(int generation) {
        tables.create(generation, edition.statements(), edition.tables());
    }

    /** Throws the tables away; answers that are being made of them are waited for. */
    void drop(int generation) {
        tables.drop(generation);
    }

    /** Writes what a batch changes in a generation that follows the journal. */
    void follow(int generation, Batch batch) {
        tables.enter(generation);
        rows(generation, 0).take(batch);
        generations.followed(generation, batch.position());
    }

    /** The rows of a generation, of which so many are kept at hand between two batches. */
    Rows rows(int generation, int room) {
        return new Rows(new RowStore(jdbc, relations(generation)), room);
    }

    /** Writes what a batch changes in a generation that is being built, towards a goal. */
    void build(int generation, Rows rows, Batch batch, long goal) {
        tables.enter(generation);
        rows.take(batch);
        generations.built(generation, batch.position(), goal);
    }

    /** Gives the tables of a generation that is built what it takes to be asked. */
    void complete(int generation) {
        tables.complete(generation, edition.statements(), edition.tables());
    }

    private Map<Table, Relation> relations(int generation) {
        return relations.computeIfAbsent(generation, number -> tables.relations(number, edition.tables()));
    }
}
