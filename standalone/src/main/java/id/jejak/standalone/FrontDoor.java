package id.jejak.standalone;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicates;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * One address for both services: {@code /api/commands} and {@code /api/imports} go to the one that decides, everything
 * else to the one that shows.
 *
 * <p>It hands on the request as it came, says in {@code X-Forwarded-*} whence, and leaves limits to the services.
 */
final class FrontDoor implements AutoCloseable {

    private static final String AWAY = """
            {"type":"urn:jejak:problem:service-away","title":"Service Unavailable","status":503,\
            "detail":"The service behind this address does not answer at the moment; try again shortly.",\
            "rule":"service-away"}""";

    private static final long UNLIMITED = -1;
    private static final int MANY = 2_000;
    private static final int IDLE_MILLIS = 30_000;

    private final Undertow server;

    private FrontDoor(Undertow server) {
        this.server = server;
    }

    /**
     * Opens the door.
     *
     * @param address where it listens; port 0 lets the system choose
     * @param commands the command service's address
     * @param queries the query service's address
     * @throws CannotStart if the port is taken
     */
    static FrontDoor open(InetSocketAddress address, URI commands, URI queries) {
        // a stream that somebody leaves counts as a failure of the service behind it, so streams have a way of their
        // own
        var route = Handlers.predicate(
                Predicates.prefixes("/api/commands", "/api/imports"),
                proxy(commands),
                Handlers.predicate(Predicates.prefix("/api/live"), proxy(queries), proxy(queries)));
        var server = Undertow.builder()
                // freeing direct ones takes what the JVM is about to take away
                .setDirectBuffers(false)
                .addHttpListener(address.getPort(), address.getHostString(), plainly(explainingAbsence(route)))
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, UNLIMITED)
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException) throw portTaken(address, e);
            throw e;
        }
        return new FrontDoor(server);
    }

    static CannotStart portTaken(InetSocketAddress address, Exception cause) {
        return new CannotStart(
                "Port %d is taken by another program; choose another: ./run --port=%d"
                        .formatted(address.getPort(), address.getPort() + 1),
                cause);
    }

    private static HttpHandler proxy(URI service) {
        var client = new LoadBalancingProxyClient()
                .addHost(service)
                // a service that was away is tried again after a second
                .setProblemServerRetry(1)
                // many may ask at once, and a page that is kept up to date stays connected
                .setConnectionsPerThread(MANY)
                .setMaxQueueSize(MANY)
                // an idle connection is dropped before the service drops it, which it does after a minute
                .setSoftMaxConnectionsPerThread(0)
                .setTtl(IDLE_MILLIS);
        return ProxyHandler.builder()
                .setProxyClient(client)
                // a request may take as long as the service wants
                .setMaxRequestTime(-1)
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .build();
    }

    /** An offer to change the protocol is between two neighbours, and neither service would take it up. */
    private static HttpHandler plainly(HttpHandler next) {
        return exchange -> {
            exchange.getRequestHeaders().remove(Headers.UPGRADE);
            exchange.getRequestHeaders().remove("HTTP2-Settings");
            next.handleRequest(exchange);
        };
    }

    private static HttpHandler explainingAbsence(HttpHandler next) {
        return exchange -> {
            exchange.addDefaultResponseListener(FrontDoor::explain);
            next.handleRequest(exchange);
        };
    }

    private static boolean explain(HttpServerExchange exchange) {
        if (exchange.getStatusCode() != StatusCodes.SERVICE_UNAVAILABLE || exchange.isResponseStarted()) return false;
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
        exchange.getResponseSender().send(AWAY);
        return true;
    }

    /** Where the door listens. */
    URI address() {
        var bound = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://localhost:" + bound.getPort());
    }

    @Override
    public void close() {
        server.stop();
    }
}
