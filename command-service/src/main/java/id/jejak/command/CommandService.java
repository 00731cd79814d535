package id.jejak.command;

import id.jejak.command.platform.JournalInstallation;
import id.jejak.identity.IdentityConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service that decides. Started with the word {@code install-journal} it prepares the database and ends. */
@SpringBootApplication
@Import(IdentityConfiguration.class)
public class CommandService {

    /** The name of its configuration, so that it can share a class path with the query service. */
    public static final String CONFIG_NAME = "command-service";

    /** Runs the service, or installs the journal. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("install-journal")) {
            JournalInstallation.fromEnvironment(System.getenv()).run();
        } else {
            new SpringApplicationBuilder(CommandService.class)
                    .properties("spring.config.name=" + CONFIG_NAME)
                    .run(args);
        }
    }
}
