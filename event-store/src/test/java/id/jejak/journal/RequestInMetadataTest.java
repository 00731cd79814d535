package id.jejak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.events.metadata.EventMetadata;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RequestInMetadataTest {

    private static final Append.Request REQUEST = new Append.Request("a \"b\" \\ c/\n\u00e9", "sha256:1");

    @ParameterizedTest
    @ValueSource(strings = {"{}", " { } ", "{\"actor\":\"hub\"}", " {\"actor\" : {\"role\":\"hub\"}} "})
    void what_is_taken_out_is_put_back_whatever_else_there_is(String metadata) {
        var read = JsonMapper.shared().readTree(RequestInMetadata.put(REQUEST, metadata));

        assertThat(read.get("requestId").asString()).isEqualTo(REQUEST.id());
        assertThat(read.get("requestDigest").asString()).isEqualTo(REQUEST.digest());
        assertThat(read.size() - 2)
                .isEqualTo(JsonMapper.shared().readTree(metadata).size());
    }

    @Test
    void it_is_told_from_the_rest() {
        var metadata = MetaData.from(Map.of(
                "actor",
                "hub",
                EventMetadata.REQUEST_ID,
                REQUEST.id(),
                EventMetadata.REQUEST_DIGEST,
                REQUEST.digest()));

        assertThat(RequestInMetadata.of(metadata)).isEqualTo(REQUEST);
        assertThat(RequestInMetadata.without(metadata)).containsOnlyKeys("actor");
        assertThat(RequestInMetadata.of(MetaData.emptyInstance())).isNull();
    }

    @Test
    void a_request_without_its_digest_is_a_mistake() {
        var metadata = MetaData.with(EventMetadata.REQUEST_ID, "r1");

        assertThatThrownBy(() -> RequestInMetadata.of(metadata)).isInstanceOf(IllegalArgumentException.class);
    }
}
