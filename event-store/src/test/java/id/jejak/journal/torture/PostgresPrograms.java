package id.jejak.journal.torture;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path, and as whom they run: they refuse to be run by root.
 *
 * @param folder where they are
 * @param prefix what is put before a command to make root somebody else
 */
record PostgresPrograms(Path folder, List<String> prefix) {

    private static final String NOBODY = "65534";

    static PostgresPrograms at(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(folder)) unpack(folder);
        return new PostgresPrograms(folder, prefix(folder));
    }

    ProcessBuilder command(String program, String... arguments) {
        var words = new ArrayList<>(prefix);
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    /** Hands an empty folder over to whoever the programs run as. */
    void own(Path path) throws IOException {
        if (!prefix.isEmpty() && prefix.getFirst().equals("setpriv")) {
            var _ = Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
            var _ = Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY));
        }
    }

    private static List<String> prefix(Path ours) throws IOException, InterruptedException {
        if (!Files.getAttribute(ours, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0)) return List.of();
        return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0
                ? List.of("unshare", "-U")
                : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static void unpack(Path folder) throws IOException {
        // moved into place when complete, so that half an unpacking is never taken for a whole one
        var part = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "unpacking");
        var _ = Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        var resolver = DefaultPostgresBinaryResolver.INSTANCE;
        try (var archive = resolver.getPgBinary(System.getProperty("os.name"), System.getProperty("os.arch"));
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = part.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    var _ = Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    var _ = Files.copy(tar, path);
                    var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
                    var _ = Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                }
            }
        }
        var _ = Files.move(part, folder);
    }
}
