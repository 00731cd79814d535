package id.jejak.benchmarks.journal;

import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal's reader, block after block in one thread, with Jackson: each block a statement of its own. */
final class BlockReads implements Way {

    private static final int BLOCK_SIZE = 2_000;
    private static final JsonMapper METADATA =
            EventJson.configure(JsonMapper.builder()).build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JournalReader reader;

    BlockReads(JournalReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "`JournalReader.read` and Jackson, one thread";
    }

    @Override
    public long read() {
        var read = 0L;
        for (var block = reader.read(0, BLOCK_SIZE); !block.isEmpty(); block = reader.read(read, BLOCK_SIZE)) {
            block.forEach(BlockReads::decode);
            read = block.getLast().position();
        }
        return read;
    }

    private static void decode(RecordedEvent event) {
        var _ = METADATA.readValue(event.metadata(), MAP);
        var _ = EventJson.read(event.payload(), EventTypes.named(event.type()).orElseThrow());
    }
}
