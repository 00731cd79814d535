package id.jejak.command.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The body of the request at hand, read once and kept for the digest and for the reader. */
final class Request {

    private static final String ATTRIBUTE = Request.class.getName();

    private final byte[] body;
    private final String digest;

    private Request(byte[] body, String digest) {
        this.body = body;
        this.digest = digest;
    }

    /** The bytes as they came. */
    byte[] body() {
        return body;
    }

    /** SHA-256 over path and body, by which a repeated idempotency key is told from a reused one. */
    String digest() {
        return digest;
    }

    static Request of(String path, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(path.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            sha256.update(body);
            return new Request(body, "sha256:" + HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Request from(HttpServletRequest request) {
        return (Request) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "No filter read the body");
    }
}
