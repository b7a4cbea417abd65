package id.warta.connection;

import id.warta.problem.ProblemAnswers;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads bodies on the event loop before a thread is taken, so that whoever sends one slowly keeps nobody else waiting. Bodies of any
 * length, which come with a token, are passed on as they come and only held to the least rate.
 */
@Singleton
class Bodies {
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int AFTER_CORS = Integer.MIN_VALUE + 2;
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> STREAMED = Set.of("/v1/manage/articles/bulk", "/v1/manage/imports");
    private static final int MAX_HELD = 4 << 20;
    private static final int MAX_UNMEASURED = 32;
    private static final long NO_TIMER = -1;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int EXPECTATION_FAILED = 417;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final long NO_ERROR = 0;
    private static final long FAREWELL = 1_000;

    private final Vertx vertx;
    private final ConnectionConfig config;
    private final ClientAddresses clients;
    private final ProblemAnswers problems;
    private final Pace pace;
    private final Tally unfinished = new Tally();
    private final Tally unmeasured = new Tally();
    private final AtomicLong held = new AtomicLong();

    Bodies(Vertx vertx, ConnectionConfig config, ClientAddresses clients, ProblemAnswers problems) {
        this.vertx = vertx;
        this.config = config;
        this.clients = clients;
        this.problems = problems;
        this.pace = Limits.pace(config);
    }

    void register(@Observes Router router) {
        Watched.limit(Limits.of(config, clients), problems);
        router.route().order(FIRST).handler(this::watch);
        router.route().order(AFTER_CORS).handler(this::read);
    }

    private void watch(RoutingContext context) {
        var expected = context.request().getHeader("Expect");
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            refuse(context, EXPECTATION_FAILED);
            return;
        }
        Watch.of(context.request()).ifPresent(watch -> {
            var loop = vertx.getOrCreateContext();
            watch.begin();
            context.addEndHandler(ended -> loop.runOnContext(now -> watch.end()));
        });
        context.next();
    }

    private void read(RoutingContext context) {
        var request = context.request();
        if (WITHOUT_BODY.contains(request.method()) || request.isEnded()) {
            context.next();
            return;
        }
        if (STREAMED.contains(request.path())) {
            Watch.of(request).ifPresent(watch -> watch.pace(request));
            context.next();
            return;
        }
        long length = says(request);
        if (length > MAX_HELD) {
            refuse(context, TOO_LARGE);
            return;
        }
        boolean multiplexed = request.version() == HttpVersion.HTTP_2;
        if (multiplexed && length == 0) {
            passOn(context);
            return;
        }
        var address = clients.countedAs(clients.of(request));
        switch (unfinished.enter(address, config.maxUnfinished(), config.maxUnfinishedPerAddress())) {
            case TAKEN -> hold(context, address, multiplexed ? length : Long.MAX_VALUE);
            case TOO_MANY -> refuse(context, UNAVAILABLE);
            case TOO_MANY_OF_ONE -> refuse(context, TOO_MANY);
        }
    }

    /** A body of HTTP/2 that does not say its length can not be held: the REST layer takes no request of HTTP/2 that has ended. */
    private void passOn(RoutingContext context) {
        if (unmeasured.enter("", MAX_UNMEASURED, MAX_UNMEASURED) != Tally.Entry.TAKEN) {
            refuse(context, UNAVAILABLE);
            return;
        }
        context.addEndHandler(ended -> unmeasured.leave(""));
        Watch.of(context.request()).ifPresent(watch -> watch.pace(context.request()));
        context.next();
    }

    /** Holds a body to its end, or until it has so many bytes. */
    private void hold(RoutingContext context, String address, long length) {
        var timer = new AtomicLong(NO_TIMER);
        var body = new HeldBody(
                MAX_HELD,
                () -> {
                    unfinished.leave(address);
                    vertx.cancelTimer(timer.get());
                },
                held,
                config.maxUnfinishedSize().asLongValue());
        var request = context.request();
        request.exceptionHandler(gone -> body.giveUp());
        context.addEndHandler(ended -> body.giveUp());
        request.handler(part -> {
            switch (body.take(part)) {
                case TOO_LONG -> refuse(context, TOO_LARGE);
                case NO_ROOM -> refuse(context, UNAVAILABLE);
                case TAKEN -> {
                    if (body.length() >= length) {
                        request.pause(); // before its end, as passOn says
                        body.finish(whole -> goOn(context, whole));
                    }
                }
                case GIVEN_UP -> {}
            }
        });
        request.endHandler(end -> body.finish(whole -> goOn(context, whole)));
        request.resume();
        hurry(context, body, timer, System.nanoTime());
    }

    private static void goOn(RoutingContext context, Buffer body) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    /** Looks again when the time is over that the bytes so far have bought. */
    private void hurry(RoutingContext context, HeldBody body, AtomicLong timer, long begun) {
        if (body.isDone()) {
            return;
        }
        long left =
                Math.min(pace.allowed(body.length()), config.bodyDeadline().toNanos()) - (System.nanoTime() - begun);
        if (left <= 0) {
            body.giveUp();
            refuse(context, REQUEST_TIMEOUT);
        } else {
            timer.set(vertx.setTimer(1 + left / 1_000_000, now -> hurry(context, body, timer, begun)));
        }
    }

    /** A length that can't be read is the HTTP layer's to refuse. */
    private static long says(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Answers, and reads no more of the body: of HTTP/2 only the stream ends, else the connection. */
    private void refuse(RoutingContext context, int status) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        if (status == UNAVAILABLE || status == TOO_MANY) {
            response.putHeader("Retry-After", "1");
        }
        if (context.request().version() == HttpVersion.HTTP_2) {
            response.endHandler(sent -> response.reset(NO_ERROR)); // RFC 9113, section 8.1
        } else {
            var connection = context.request().connection();
            response.putHeader("Connection", "close")
                    .endHandler(sent -> vertx.setTimer(FAREWELL, now -> connection.close()));
        }
        problems.send(context, status);
    }
}
