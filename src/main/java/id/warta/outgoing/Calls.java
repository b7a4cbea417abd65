package id.warta.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls other servers, at the very address that {@link Destinations} judged: a name that leads elsewhere a moment later leads nowhere.
 * The name still stands in {@code Host}, and the certificate has to be its. No proxy, no cookies and no credentials are used, and each
 * call has a connection of its own.
 */
@Singleton
public class Calls {
    private static final int MAX_REDIRECTS = 3;
    private static final int MAX_ADDRESSES = 3;
    private static final int MAX_CONNECTIONS = 50;
    private static final int MAX_HEADERS = 1 << 14;
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Destinations destinations;

    @Inject
    public Calls(Vertx vertx, FetchConfig config) {
        this(
                vertx,
                new Destinations(Allowance.parse(config.allow().orElse("")), InetAddress::getAllByName),
                new HttpClientOptions());
    }

    Calls(Vertx vertx, Destinations destinations, HttpClientOptions options) {
        this.destinations = destinations;
        client = vertx.createHttpClient(
                options.setKeepAlive(false).setMaxPoolSize(MAX_CONNECTIONS).setMaxHeaderSize(MAX_HEADERS));
    }

    /**
     * What another server answered.
     *
     * @param location where a redirect that was not followed leads; null if nowhere
     */
    public record Answer(int status, @Nullable String location, Buffer body) {}

    /**
     * Makes a call.
     *
     * @throws DestinationRefused if the address, or one that a redirect leads to, is none that the server calls
     * @throws IOException if the answer does not come in time or is too long
     */
    public Answer make(Call call) throws IOException {
        var deadline = new Deadline(System.nanoTime() + call.time().toNanos());
        var address = call.address();
        for (int redirects = 0; ; redirects++) {
            var destination = destinations.find(address, call.trusted(), deadline.left());
            var answer = ask(call, destination, deadline);
            if (call.body() != null || !REDIRECTS.contains(answer.status()) || answer.location() == null) {
                return answer;
            }
            if (redirects == MAX_REDIRECTS) {
                throw new IOException("more than " + MAX_REDIRECTS + " redirects");
            }
            address = follow(address, answer.location());
            if (destination.secure() && !"https".equalsIgnoreCase(address.getScheme())) {
                throw new DestinationRefused("a redirect from https to http is not followed");
            }
        }
    }

    /** Whether it is plain without a look-up that this address is never called. */
    boolean refuseAtSight(URI address) {
        return destinations.refusesAtSight(address);
    }

    private static URI follow(URI from, String location) throws DestinationRefused {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new DestinationRefused("a redirect leads to no address");
        }
    }

    private Answer ask(Call call, Destination destination, Deadline deadline) throws IOException {
        var request = connect(call, destination, deadline);
        try {
            request.exceptionHandler(known -> {}); // told to whoever waits, not to the log
            request.putHeader("Host", destination.authority()).putHeader("User-Agent", "Warta");
            if (call.mediaType() != null) {
                request.putHeader("Content-Type", call.mediaType());
            }
            // before it is sent: an answer has to find its reader
            var answer = request.response().compose(begun -> read(begun, call.maxLength()));
            var unused = call.body() == null ? request.end() : request.end(Buffer.buffer(call.body()));
            return await(answer, deadline);
        } finally {
            request.reset(); // does nothing to a call that has ended
        }
    }

    /** At the first of the host's addresses where somebody listens. */
    private HttpClientRequest connect(Call call, Destination destination, Deadline deadline) throws IOException {
        IOException failure = new IOException(destination.host() + " has no address");
        var addresses = destination.addresses();
        for (var address : addresses.subList(0, Math.min(MAX_ADDRESSES, addresses.size()))) {
            var options = new RequestOptions()
                    .setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()))
                    .setHost(destination.host())
                    .setPort(destination.port())
                    .setSsl(destination.secure())
                    .setURI(destination.path())
                    .setMethod(call.body() == null ? HttpMethod.GET : HttpMethod.POST)
                    .setConnectTimeout(CONNECT_TIME.toMillis());
            try {
                return await(client.request(options), deadline);
            } catch (InterruptedIOException late) {
                throw late;
            } catch (IOException notThere) {
                failure = notThere;
            }
        }
        throw failure;
    }

    private static Future<Answer> read(HttpClientResponse answer, int maxLength) {
        var status = answer.statusCode();
        var location = answer.getHeader("Location");
        var promise = Promise.<Answer>promise();
        answer.exceptionHandler(promise::tryFail);
        if (maxLength == 0 || REDIRECTS.contains(status)) {
            return Future.succeededFuture(new Answer(status, location, Buffer.buffer()));
        }
        var body = Buffer.buffer();
        answer.endHandler(end -> promise.tryComplete(new Answer(status, location, body)));
        answer.handler(part -> {
            if (body.length() + part.length() > maxLength) {
                promise.tryFail(new IOException("the answer has more than " + maxLength + " bytes"));
                answer.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        return promise.future();
    }

    private static <T> T await(Future<T> future, Deadline deadline) throws IOException {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            Throwable reason = failed;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new IOException(reason.getMessage(), failed.getCause());
        } catch (TimeoutException late) {
            throw new InterruptedIOException("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** In nanoseconds of the machine's clock. */
    private record Deadline(long nanos) {
        Duration left() throws InterruptedIOException {
            long left = nanos - System.nanoTime();
            if (left <= 0) {
                throw new InterruptedIOException("no answer in time");
            }
            return Duration.ofNanos(left);
        }
    }
}
