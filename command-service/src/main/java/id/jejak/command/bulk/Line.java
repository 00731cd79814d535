package id.jejak.command.bulk;

import id.jejak.command.desk.InvalidBody.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A line of a file, by the names of its columns.
 *
 * @param number as the sender's program shows it
 * @param values what is filled in, in the order of the columns
 * @param faults what is filled in and makes no sense
 */
public record Line(int number, SequencedMap<String, String> values, List<Field> faults) {

    public Line {
        faults = List.copyOf(faults);
    }

    /** What is filled in. */
    public Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** How many characters are filled in. */
    int length() {
        return values.values().stream().mapToInt(String::length).sum();
    }

    /** SHA-256 of what is filled in, by which the journal knows the line again. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> cell : values.entrySet()) {
                sha256.update((cell.getKey() + '\0' + cell.getValue() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
