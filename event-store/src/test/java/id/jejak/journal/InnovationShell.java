package id.jejak.journal;

import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationId;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate there is: it counts its events. */
@AggregateRoot(type = "Innovation")
class InnovationShell {

    @AggregateIdentifier
    @Nullable InnovationId id;

    private int events;

    InnovationShell() {}

    @CommandHandler
    InnovationShell(AxonTest.Propose command, MetaData metadata) {
        id = command.id();
        for (var event : command.events()) AggregateLifecycle.apply(event, requestOf(metadata));
    }

    @CommandHandler
    int endorse(AxonTest.Endorse command) {
        var before = events;
        AggregateLifecycle.apply(command.event());
        return before;
    }

    @CommandHandler
    int endorse(AxonTest.EndorseWhileAnotherDoes command) {
        command.deed().run();
        return endorse(new AxonTest.Endorse(command.id()));
    }

    @EventSourcingHandler
    void on(InnovationEvent event, DomainEventMessage<?> message) {
        id = InnovationId.of(message.getAggregateIdentifier());
        events++;
    }

    static void subscribe(CommandBus bus, Repository<InnovationShell> repository) {
        var _ = AggregateAnnotationCommandHandler.<InnovationShell>builder()
                .aggregateType(InnovationShell.class)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    private static MetaData requestOf(MetaData metadata) {
        return metadata.subset("requestId", "requestDigest").mergedWith(Map.of("actor", "hub"));
    }
}
