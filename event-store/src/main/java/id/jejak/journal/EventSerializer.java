package id.jejak.journal;

import id.jejak.events.DomainEvent;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Writes domain events as {@link EventJson} does, under the name and revision of {@link EventTypes}, so that the journal
 * knows no Java class. Everything else, such as tokens and metadata, is written as Axon does it, by the same rules.
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

    private static SerializedType typeOf(Class<? extends DomainEvent> event) {
        return new SimpleSerializedType(EventTypes.nameOf(event), EventTypes.revisionOf(event));
    }
}
