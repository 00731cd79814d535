package id.jejak.standalone.testing;

import id.jejak.journal.JournalReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into the journal of a running Jejak, past the services, as its reader's role. */
public final class JournalOf {

    private JournalOf() {}

    /** The journal in a data folder whose server is running. */
    public static JournalReader folder(Path data) throws IOException {
        return new JournalReader(database(data, "reader"));
    }

    /** Its database, in one of the roles {@code owner}, {@code writer} and {@code reader}. */
    public static PGSimpleDataSource database(Path data, String role) throws IOException {
        var secrets = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var port =
                Files.readAllLines(data.resolve("postgres-18/postmaster.pid")).get(3);
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/jejak");
        source.setUser("jejak_" + role);
        source.setPassword(secrets.getProperty(role));
        return source;
    }
}
