package id.jejak.journal.counterexample;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;

/** Code that knows more than it should. */
public final class Entangled {

    private Entangled() {}

    /** With those who use the journal: it has no business with their libraries. */
    public static class WithItsUsers {
        @Test
        void served() {}
    }

    /** With a library that is somebody else's choice. */
    public record WithALibrary(HikariDataSource pool) {}

    /** With the database and with Axon at once. */
    public record WithBoth(DataSource database, EventBus bus) {}

    /** With the database, outside the package that may. */
    public record WithTheDatabase(DataSource database) {}
}
