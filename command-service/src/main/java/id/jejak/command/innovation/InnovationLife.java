package id.jejak.command.innovation;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.innovation.InnovationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of an innovation, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class InnovationLife {

    static final Lifecycle<Innovation, InnovationCommand, InnovationEvent> LIFECYCLE = new Lifecycle<>(
            InnovationCommand.class,
            InnovationEvent.class,
            new Innovation.Unknown(),
            InnovationRights::check,
            Innovation::decide,
            Innovation::evolve,
            InnovationLife::stage);

    @Bean
    Lifecycle<?, ?, ?> innovationLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(Innovation state) {
        return (state instanceof Innovation.Known known ? known.stage() : state)
                .getClass()
                .getSimpleName();
    }
}
