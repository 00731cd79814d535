package id.jejak.command.competition;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.competition.CompetitionEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of an edition of the competition, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class CompetitionLife {

    static final Lifecycle<Competition, CompetitionCommand, CompetitionEvent> LIFECYCLE = new Lifecycle<>(
            CompetitionCommand.class,
            CompetitionEvent.class,
            new Competition.Unknown(),
            (_, command) -> CompetitionRights.check(command),
            Competition::decide,
            Competition::evolve,
            CompetitionLife::stage);

    @Bean
    Lifecycle<?, ?, ?> competitionLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(Competition state) {
        return state.getClass().getSimpleName();
    }
}
