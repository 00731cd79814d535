package id.jejak.identity;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that has accounts and nothing else, started to see which. */
final class Service {

    private Service() {}

    /** The accounts of a service with these settings, each written {@code name=value}. */
    static Accounts configuredWith(String... settings) {
        var service = new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=off")
                .properties(settings);
        try (var started = service.run()) {
            return started.getBean(Accounts.class);
        }
    }
}
