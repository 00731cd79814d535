package id.jejak.journal;

import id.jejak.events.DomainEvent;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Writes domain events as {@link EventJson} does, under the name and revision of {@link EventTypes}, so that the journal
 * knows no Java class. All who read events read them through it: aggregates, processors, and the queues of what could not be
 * handled; so this is where older revisions are brought up to date. Everything else, such as tokens and metadata, is written
 * as Axon does it, by the same rules.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final PolymorphicTypeValidator AXON_ONLY = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .build();

    public EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(mapper -> {
            // Axon 4.13.0 writes the token of a replay with a class in it, and then refuses to read that class
            var _ = EventJson.configure(mapper).polymorphicTypeValidator(AXON_ONLY);
        }));
    }

    @Override
    @SuppressWarnings("rawtypes") // the inherited signature is raw
    public SerializedType typeForClass(Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom(type)) {
            return typeOf(((Class<?>) type).asSubclass(DomainEvent.class));
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var event = EventTypes.named(type.getName());
        return event.isPresent() ? event.get() : super.classForType(type);
    }

    /** Reads an event of an older revision as if it had been written today, wherever it was kept. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the inherited signature asks for it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var revision = stored.getType().getRevision();
        var event = EventTypes.named(stored.getType().getName());
        if (revision == null || event.isEmpty() || revision.equals(EventTypes.revisionOf(event.get()))) {
            return super.deserialize(stored);
        }
        return (T) EventJson.read(getConverter().convert(stored, String.class).getData(), event.get(), revision);
    }

    private static SerializedType typeOf(Class<? extends DomainEvent> event) {
        return new SimpleSerializedType(EventTypes.nameOf(event), EventTypes.revisionOf(event));
    }
}
