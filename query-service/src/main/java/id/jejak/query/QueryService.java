package id.jejak.query;

import id.jejak.identity.IdentityConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The query service as a process of its own. Its settings are in {@code query-service.yml}. */
@SpringBootApplication(
        proxyBeanMethods = false,
        // would make a JDBC event store of Axon's own; this side reads the journal and stores tokens, nothing else
        excludeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
@Import(IdentityConfiguration.class)
public class QueryService {

    /** The name under which its configuration is looked up, so that two services can share a class path. */
    public static final String CONFIG_NAME = "query-service";

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, for whoever starts it beside another. */
    public static SpringApplication application() {
        var application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(Map.of("spring.config.name", CONFIG_NAME));
        return application;
    }
}
