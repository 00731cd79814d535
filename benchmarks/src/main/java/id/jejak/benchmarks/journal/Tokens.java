package id.jejak.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.EventSerializer;
import java.sql.SQLException;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Where a processor keeps how far it has come, and the transaction each batch is handled in.
 *
 * @param name what it is called in the table
 */
record Tokens(String name, TokenStore store, TransactionManager transactions) {

    /** As a service keeps them: in a table of the reader's, written in the transaction of each batch. */
    static Tokens inDatabase(HikariDataSource reader) throws SQLException {
        Sql.execute(reader, "drop table if exists query.tokenentry");
        var store = JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(reader)))
                .serializer(new EventSerializer())
                .build();
        store.createSchema(PostgresTokenTableFactory.INSTANCE);
        return new Tokens(
                "tokens in the database",
                store,
                new SpringTransactionManager(new DataSourceTransactionManager(reader)));
    }
}
