package id.jejak.command.platform;

import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalSchema;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Prepares a database before any service starts: the journal, and the two roles that may only append and read.
 *
 * <p>It needs the owner's credentials, which is why it is a step of its own: no service ever holds them.
 *
 * @param url the database, as JDBC writes it
 * @param username the owner
 * @param password the owner's
 * @param writerPassword to be the command service's
 * @param readerPassword to be the query service's
 */
public record JournalInstallation(
        String url, String username, String password, String writerPassword, String readerPassword) {

    /** The command service's role in the database. */
    public static final String WRITER = "jejak_writer";

    /** The query service's role in the database. */
    public static final String READER = "jejak_reader";

    /**
     * Reads what to install where from the process's environment.
     *
     * @throws IllegalArgumentException naming the variable that is missing
     */
    public static JournalInstallation fromEnvironment(Map<String, String> environment) {
        return new JournalInstallation(
                required(environment, "JEJAK_OWNER_URL"),
                required(environment, "JEJAK_OWNER_USERNAME"),
                required(environment, "JEJAK_OWNER_PASSWORD"),
                required(environment, "JEJAK_WRITER_PASSWORD"),
                required(environment, "JEJAK_READER_PASSWORD"));
    }

    /** Installs; doing it again changes nothing but the roles' passwords. */
    public void run() {
        var owner = new DriverManagerDataSource(url, username, password);
        JournalSchema.install(
                owner, new DatabaseRole(WRITER, writerPassword), new DatabaseRole(READER, readerPassword));
    }

    /** A record would print its passwords. */
    @Override
    public String toString() {
        return "JournalInstallation[" + url + "]";
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + " to install the journal");
        }
        return value;
    }
}
