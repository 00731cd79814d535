package id.jejak.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import id.jejak.events.testing.Samples;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer();

    static List<DomainEvent> events() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writes_an_event_byte_for_byte_as_the_published_language_does(DomainEvent event) {
        var text = serializer.serialize(event, String.class);
        var bytes = serializer.serialize(event, byte[].class);

        assertThat(text.getData()).isEqualTo(EventJson.write(event));
        assertThat(bytes.getData()).asString().isEqualTo(EventJson.write(event));
        assertThat(text.getType().getName()).isEqualTo(EventTypes.nameOf(event.getClass()));
        assertThat(text.getType().getRevision()).isEqualTo(EventTypes.revisionOf(event.getClass()));
        assertThat(serializer.<String, Object>deserialize(text)).isEqualTo(event);
    }

    static List<TrackingToken> tokens() {
        var five = new GlobalSequenceTrackingToken(5);
        var nine = new GlobalSequenceTrackingToken(9);
        return List.of(
                five,
                ReplayToken.createReplayToken(nine),
                ReplayToken.createReplayToken(nine, five),
                MergedTrackingToken.merged(five, nine));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void writes_tokens_so_that_they_can_be_read_again(TrackingToken token) {
        var written = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], TrackingToken>deserialize(written)).isEqualTo(token);
    }

    @Test
    void writes_metadata_so_that_it_can_be_read_again() {
        var metadata = MetaData.from(Map.of("actor", "hub", "requestId", "r1"));
        var written = serializer.serialize(metadata, String.class);

        assertThat(serializer.<String, MetaData>deserialize(written)).isEqualTo(metadata);
    }

    @Test
    void an_event_of_a_kind_unknown_to_this_version_is_told_apart() {
        var newer = new SimpleSerializedObject<>("{}", String.class, "SomethingQuiteNew", "1");

        assertThat(serializer.classForType(newer.getType())).isEqualTo(UnknownSerializedType.class);
    }
}
