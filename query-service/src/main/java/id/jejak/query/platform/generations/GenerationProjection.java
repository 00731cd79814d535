package id.jejak.query.platform.generations;

import id.jejak.events.DomainEvent;
import id.jejak.query.platform.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;

/** Tells a generation the events that Axon's processor reads; the changes of a batch are written together, with its token. */
class GenerationProjection {

    private static final String BATCH = GenerationProjection.class.getName();

    private final int generation;
    private final Edition edition;
    private final GenerationWriter writer;

    GenerationProjection(int generation, Edition edition, GenerationWriter writer) {
        this.generation = generation;
        this.edition = edition;
        this.writer = writer;
    }

    @EventHandler
    void on(DomainEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var work = CurrentUnitOfWork.get();
        work.getOrComputeResource(BATCH, _ -> begin(work)).add(Recorded.of(event, message, token));
    }

    /** Axon would skip it, and the generation would claim to reflect a position whose event it has not seen. */
    @EventHandler
    void on(UnknownSerializedType event, TrackingToken token) {
        throw Batch.unknown(event, token.position().orElseThrow());
    }

    private Batch begin(UnitOfWork<?> work) {
        var batch = new Batch(edition.projections(), 0);
        work.onPrepareCommit(_ -> writer.follow(generation, batch));
        return batch;
    }
}
