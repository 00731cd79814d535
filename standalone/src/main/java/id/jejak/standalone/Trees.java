package id.jejak.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders with all that is in them. */
final class Trees {

    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    static void giveTo(int uid, int gid, Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList()) {
                var _ = Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                var _ = Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
