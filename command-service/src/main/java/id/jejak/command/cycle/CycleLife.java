package id.jejak.command.cycle;

import id.jejak.command.act.Lifecycle;
import id.jejak.command.cycle.ReplicationCycle.Closed;
import id.jejak.command.cycle.ReplicationCycle.Planned;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
import id.jejak.events.cycle.ReplicationCycleEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a replication cycle, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class CycleLife {

    static final Lifecycle<ReplicationCycle, CycleCommand, ReplicationCycleEvent> LIFECYCLE = new Lifecycle<>(
            CycleCommand.class,
            ReplicationCycleEvent.class,
            new ReplicationCycle.Unknown(),
            CycleRights::check,
            ReplicationCycle::decide,
            ReplicationCycle::evolve,
            CycleLife::stage);

    @Bean
    Lifecycle<?, ?, ?> cycleLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(ReplicationCycle state) {
        return switch (state) {
            case Running running ->
                switch (running.phase()) {
                    case OPEN -> "Open";
                    case SIGNING -> "Signing";
                    case EXECUTION -> "Execution";
                };
            case Unknown _, Planned _, Closed _ -> state.getClass().getSimpleName();
        };
    }
}
