package id.jejak.command.signing;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.signing.SigningInstrumentEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a signing instrument, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class SigningLife {

    static final Lifecycle<SigningInstrument, SigningCommand, SigningInstrumentEvent> LIFECYCLE = new Lifecycle<>(
            SigningCommand.class,
            SigningInstrumentEvent.class,
            new SigningInstrument.Unknown(),
            SigningRights::check,
            SigningInstrument::decide,
            SigningInstrument::evolve,
            SigningLife::stage);

    @Bean
    Lifecycle<?, ?, ?> signingLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(SigningInstrument state) {
        return state.getClass().getSimpleName();
    }
}
