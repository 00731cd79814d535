package id.jejak.standalone;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked once from the class path.
 *
 * @param folder where they are
 */
record PostgresBinaries(Path folder) {

    private static final String NAME = "pgsql-";

    /**
     * Unpacks the programs below the parent folder, unless these very ones are there already.
     *
     * @throws CannotStart if the class path holds none for this machine
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.resolve(NAME + digest(archive));
        if (!Files.isDirectory(folder)) {
            // moved into place when complete, so that half an unpacking is never taken for a whole one
            var part = parent.resolve(NAME + "part");
            Trees.delete(part);
            unpack(archive, part);
            var _ = Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    /** The path of one of the programs. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Deletes the programs of earlier versions. None of their processes may be running. */
    void deleteOthers() throws IOException {
        try (var siblings = Files.newDirectoryStream(folder.resolveSibling(""), NAME + "*")) {
            for (var sibling : siblings) {
                if (!sibling.equals(folder)) Trees.delete(sibling);
            }
        }
    }

    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        var hardware = System.getProperty("os.arch");
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "This build of Jejak holds no PostgreSQL for %s on %s; build it on the machine it shall run on"
                            .formatted(system, hardware),
                    e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            var _ = Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        var _ = Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        var _ = Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String digest(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
