package id.jejak.command.deadline;

import id.jejak.command.act.Lifecycle;
import id.jejak.command.deadline.Deadline.Cancelled;
import id.jejak.command.deadline.Deadline.Met;
import id.jejak.command.deadline.Deadline.Owed;
import id.jejak.command.deadline.Deadline.Unknown;
import id.jejak.events.deadline.DeadlineEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a deadline, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class DeadlineLife {

    static final Lifecycle<Deadline, DeadlineCommand, DeadlineEvent> LIFECYCLE = new Lifecycle<>(
            DeadlineCommand.class,
            DeadlineEvent.class,
            new Deadline.Unknown(),
            DeadlineRights::check,
            Deadline::decide,
            Deadline::evolve,
            DeadlineLife::stage);

    @Bean
    Lifecycle<?, ?, ?> deadlineLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(Deadline state) {
        return switch (state) {
            case Owed owed when owed.missed() -> "Missed";
            case Unknown _, Owed _, Met _, Cancelled _ -> state.getClass().getSimpleName();
        };
    }
}
