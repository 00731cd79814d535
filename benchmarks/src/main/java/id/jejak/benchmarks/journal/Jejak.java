package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSchema;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Jejak: the command service's own aggregates and wiring, asked through the command gateway. */
final class Jejak implements Contender {

    static final DatabaseRole WRITER = new DatabaseRole("jejak_writer", "writer");
    static final DatabaseRole READER = new DatabaseRole("jejak_reader", "reader");

    private final String jdbcUrl;
    private final DataSource owner;
    private final ConfigurableApplicationContext service;

    /** @param database its name; made, with a journal in it */
    Jejak(Server server, String database) throws SQLException {
        jdbcUrl = server.jdbcUrl(database);
        owner = server.createDatabase(database);
        JournalSchema.install(owner, WRITER, READER);
        service = new SpringApplicationBuilder(Aggregates.class, Wiring.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=command-service",
                        "--spring.datasource.url=" + jdbcUrl,
                        "--spring.datasource.username=" + WRITER.name(),
                        "--spring.datasource.password=" + WRITER.password());
    }

    @Override
    public String name() {
        return "Jejak";
    }

    @Override
    public Client client() {
        return new Commands(gateway());
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    CommandGateway gateway() {
        return service.getBean(CommandGateway.class);
    }

    JournalReader reader() {
        return service.getBean(JournalReader.class);
    }

    /** A part of the service, by the name of its bean. */
    <T> T part(String name, Class<T> type) {
        return service.getBean(name, type);
    }

    DataSource owner() {
        return owner;
    }

    @Override
    public long events() throws SQLException {
        return Sql.number(owner, "select coalesce(max(position), 0) from journal.event");
    }

    @Override
    public long diskBytes() throws SQLException {
        return Sql.number(owner, "select pg_total_relation_size('journal.event')");
    }

    @Override
    public void close() {
        service.close();
    }

    /** How the service itself connects Axon with the journal. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "id.jejak.command.platform",
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "id\\.jejak\\.command\\.platform\\.Security.*"))
    static class Wiring {}
}
