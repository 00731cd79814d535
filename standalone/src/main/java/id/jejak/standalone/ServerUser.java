package id.jejak.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run, for they refuse to be run by root.
 *
 * @param prefix what is put before a command
 * @param uid whose files the server's must be
 * @param gid whose group's they must be
 */
record ServerUser(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    /**
     * Root becomes somebody else for the server alone: in a user namespace if the system grants one, because then the
     * files stay root's and any folder will do; otherwise by changing the user, which asks that others may enter the
     * folder's parents.
     *
     * @param cluster the server's folder; once it exists, it stays with whom it belongs to where that is possible
     * @param home a folder in which this process may write
     */
    static ServerUser choose(Path cluster, Path home) throws IOException {
        var self = self(home);
        if (self.uid() != ROOT) return self;
        if (Files.exists(cluster) && id(cluster, "uid") != ROOT) {
            return changed(id(cluster, "uid"), id(cluster, "gid"));
        }
        if (succeeds("unshare", "-U", "true")) return new ServerUser(List.of("unshare", "-U"), ROOT, ROOT);
        return changed(NOBODY, NOBODY);
    }

    /** As whom this process itself runs: as the owner of what it creates. */
    private static ServerUser self(Path home) throws IOException {
        var witness = Files.createTempFile(home, "witness", null);
        try {
            return new ServerUser(List.of(), id(witness, "uid"), id(witness, "gid"));
        } finally {
            Files.delete(witness);
        }
    }

    private static ServerUser changed(int uid, int gid) {
        var user = new ServerUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
        if (!succeeds(user.command("true").toArray(String[]::new))) {
            throw new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv could make it"
                    + " somebody else's; start Jejak as an ordinary user");
        }
        return user;
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Hands over a folder or file that this process has made. */
    void own(Path path) throws IOException {
        if (uid != id(path, "uid")) Trees.giveTo(uid, gid, path);
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int id(Path path, String which) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + which, LinkOption.NOFOLLOW_LINKS);
    }
}
