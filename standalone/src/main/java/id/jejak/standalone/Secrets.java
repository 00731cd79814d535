package id.jejak.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The passwords of one database's roles: drawn once, kept in a file only its owner may read.
 *
 * @param owner of the role that installs the schemas
 * @param writer of the command service's role
 * @param reader of the query service's role
 */
record Secrets(String owner, String writer, String reader) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets draw() {
        return new Secrets(password(), password(), password());
    }

    /** Reads what {@link #write} wrote. */
    static Secrets read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                required(properties, "owner"), required(properties, "writer"), required(properties, "reader"));
    }

    /** Writes a file that nobody else may read, not even for the moment in which it is written. */
    void write(Path file) throws IOException {
        var lines = "owner=%s%nwriter=%s%nreader=%s%n".formatted(owner, writer, reader);
        writePrivately(file, lines);
    }

    static void writePrivately(Path file, String text) throws IOException {
        var privately = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, privately)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                var _ = channel.write(bytes);
            }
        }
    }

    private static String required(Properties properties, String key) throws IOException {
        var value = properties.getProperty(key);
        if (value == null) throw new IOException("no password named " + key);
        return value;
    }

    /** Draws one. */
    static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
