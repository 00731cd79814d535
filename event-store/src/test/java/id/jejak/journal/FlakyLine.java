package id.jejak.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import org.jspecify.annotations.Nullable;

/** A line to the database that can be cut, and that can lose an answer on its way back. */
final class FlakyLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile @Nullable Runnable lossOfAnswer;

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

    /** Passes on what is asked, and breaks the connection in place of the next answer that something was appended. */
    void loseAnswer() {
        lossOfAnswer = () -> {};
    }

    /** The same, and nobody gets through from that moment. */
    void loseAnswerAndBeCut() {
        lossOfAnswer = this::cut;
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
            var loss = lossOfAnswer;
            // others share the line, whose answers are about something else
            if (isAnswer && loss != null && new String(buffer, 0, length, ISO_8859_1).contains("appended")) {
                lossOfAnswer = null;
                loss.run();
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
