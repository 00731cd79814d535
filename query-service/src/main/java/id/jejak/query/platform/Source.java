package id.jejak.query.platform;

import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a fact is known.
 *
 * @param citation the publication or file it was taken from; absent for what the system saw itself
 */
public record Source(
        SourceKind kind, Confidence confidence, @Nullable String citation) {

    /** Of an event's provenance, without its moment. */
    public static Source of(Provenance provenance) {
        return new Source(provenance.source(), provenance.confidence(), provenance.citation());
    }

    /** Reads the source of a row that selects {@code source, confidence, citation} by their names. */
    public static Source read(ResultSet row) throws SQLException {
        return new Source(
                SourceKind.valueOf(row.getString("source")),
                Confidence.valueOf(row.getString("confidence")),
                row.getString("citation"));
    }
}
