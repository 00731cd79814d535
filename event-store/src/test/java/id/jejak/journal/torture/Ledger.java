package id.jejak.journal.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a caller writes what it means to do, that it does it, and what it is told: in that order. */
final class Ledger implements AutoCloseable {

    private final LineFile file;

    private Ledger(LineFile file) {
        this.file = file;
    }

    static Ledger open(Path path) {
        return new Ledger(LineFile.open(path));
    }

    void intend(Intent intent) {
        file.add(String.join("\t", intent.fields()));
    }

    /** The next attempt begins; its events say that they were recorded at that microsecond. */
    void send(Intent intent, long recordedMicros) {
        file.add(String.join("\t", "send", intent.id(), recordedMicros + ""));
    }

    void answer(Intent intent, Outcome outcome) {
        file.add(String.join("\t", "answer", intent.id(), String.join("\t", outcome.fields()), now() + ""));
    }

    private static long now() {
        return System.currentTimeMillis();
    }

    /** All that stands in a ledger. */
    static List<Undertaking> read(Path path) {
        Map<String, Undertaking> undertakings = new LinkedHashMap<>();
        for (var line : LineFile.read(path)) {
            var fields = line.split("\t", -1);
            switch (fields[0]) {
                case "intent" -> undertakings.put(fields[1], new Undertaking(Intent.parse(fields), new ArrayList<>()));
                case "send" -> of(undertakings, fields[1]).sent(Long.parseLong(fields[2]));
                case "answer" ->
                    of(undertakings, fields[1])
                            .answered(Outcome.parse(fields[2], fields[3], fields[4]), Long.parseLong(fields[5]));
                default -> throw new IllegalStateException("In " + path + ": " + line);
            }
        }
        return List.copyOf(undertakings.values());
    }

    private static Undertaking of(Map<String, Undertaking> undertakings, String id) {
        var undertaking = undertakings.get(id);
        if (undertaking == null) throw new IllegalStateException("Nobody intended " + id);
        return undertaking;
    }

    @Override
    public void close() {
        file.close();
    }
}
