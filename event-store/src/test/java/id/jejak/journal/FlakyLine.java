package id.jejak.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the database that can be cut, and that can lose an answer on its way back. */
final class FlakyLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean losesAnswers;

    FlakyLine(int database) throws IOException {
        this.database = database;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var _ = Thread.startVirtualThread(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection and lets none through. */
    void cut() {
        cut = true;
        open.forEach(FlakyLine::end);
    }

    /** Lets connections through again. */
    void mend() {
        cut = false;
    }

    /** Passes on what is asked, and in place of the next answer breaks the connection. */
    void loseAnswer() {
        losesAnswers = true;
    }

    private void accept() {
        try {
            while (true) {
                var caller = entrance.accept();
                if (cut) end(caller);
                else connect(caller);
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket caller) throws IOException {
        var callee = new Socket(InetAddress.getLoopbackAddress(), database);
        open.add(caller);
        open.add(callee);
        var _ = Thread.startVirtualThread(() -> pass(caller, callee, false));
        var _ = Thread.startVirtualThread(() -> pass(callee, caller, true));
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), isAnswer);
        } catch (IOException _) {
            // the other end has gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void copy(InputStream in, OutputStream out, boolean isAnswer) throws IOException {
        var buffer = new byte[8_192];
        for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            if (isAnswer && losesAnswers) {
                losesAnswers = false;
                return;
            }
            out.write(buffer, 0, length);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
