package id.jejak.command.commitment;

import id.jejak.command.act.Lifecycle;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a replication commitment, for those who ask what may be done next. */
@Configuration(proxyBeanMethods = false)
class CommitmentLife {

    static final Lifecycle<Commitment, CommitmentCommand, ReplicationCommitmentEvent> LIFECYCLE = new Lifecycle<>(
            CommitmentCommand.class,
            ReplicationCommitmentEvent.class,
            new Commitment.Unknown(),
            CommitmentRights::check,
            Commitment::decide,
            Commitment::evolve,
            CommitmentLife::stage);

    @Bean
    Lifecycle<?, ?, ?> commitmentLifecycle() {
        return LIFECYCLE;
    }

    private static String stage(Commitment state) {
        return (state instanceof Commitment.Known known ? known.stage() : state)
                .getClass()
                .getSimpleName();
    }
}
