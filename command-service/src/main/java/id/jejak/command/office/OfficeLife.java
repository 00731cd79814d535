package id.jejak.command.office;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.office.OfficeEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of an office, for those who ask what may be done next. It is there before anybody holds it. */
@Configuration(proxyBeanMethods = false)
class OfficeLife {

    static final Lifecycle<Office, OfficeCommand, OfficeEvent> LIFECYCLE = new Lifecycle<>(
            OfficeCommand.class,
            OfficeEvent.class,
            Office.VACANT,
            (_, command) -> OfficeRights.check(command),
            Office::decide,
            Office::evolve,
            OfficeLife::stage,
            false);

    @Bean
    Lifecycle<?, ?, ?> officeLifecycle() {
        return LIFECYCLE;
    }

    /** Whose it is depends on the day, and no day is asked for here. */
    private static String stage(Office office) {
        if (office.terms().isEmpty()) return "Vacant";
        var delegated = office.delegations().values().stream().anyMatch(given -> !given.withdrawn());
        return delegated ? "Delegated" : "Held";
    }
}
