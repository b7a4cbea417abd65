package id.warta.cache;

import id.warta.problem.Languages;
import id.warta.problem.Problems;
import id.warta.web.Encoding;
import id.warta.web.RequestMetrics;
import id.warta.web.WebConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers delivery from the cache, on the event loop, before anything else is touched; lets one request at a time compute what is not there. */
@Singleton
class ResponseCacheRoute {
    static final String FLIGHT = "warta.flight";
    static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("Cache-Status");
    private static final CharSequence HIT = HttpHeaders.createOptimized("Warta; hit");
    private static final CharSequence COLLAPSED = HttpHeaders.createOptimized("Warta; fwd=miss; collapsed");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept, Accept-Encoding");
    private static final CharSequence CACHE_CONTROL = HttpHeaders.createOptimized("Cache-Control");
    private static final int AFTER_CORS = Integer.MIN_VALUE + 3;

    private static final int MAX_WAITING = 10_000;
    private static final Pattern AT_THE_ROOT = Pattern.compile(
            "/(?:(?:news-)?sitemap[^/]*\\.xml|robots\\.txt|ads\\.txt|\\.well-known/security\\.txt)(?:\\?|$)");

    private final ReadGate gate = new ReadGate(2 * Runtime.getRuntime().availableProcessors(), MAX_WAITING);
    private final ResponseCache cache;
    private final CharSequence cacheControl;
    private final Problems problems;
    private final CacheMeters meters;

    ResponseCacheRoute(ResponseCache cache, WebConfig config, Problems problems, CacheMeters meters) {
        this.cache = cache;
        this.problems = problems;
        this.meters = meters;
        cacheControl = HttpHeaders.createOptimized(config.cacheControl());
    }

    void watch(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("warta.read.gate.running", gate, ReadGate::running)
                .description("Requests of readers that are being computed")
                .register(registry);
        Gauge.builder("warta.read.gate.waiting", gate, ReadGate::waiting)
                .description("Requests of readers that wait until others are computed")
                .register(registry);
        FunctionCounter.builder("warta.read.gate.refused", gate, ReadGate::refused)
                .description("Requests of readers that were answered by 503 because too many waited")
                .register(registry);
    }

    void register(@Observes Router router) {
        router.route().setName("/v1 from the cache").order(AFTER_CORS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!isDelivery(request)) {
            context.next();
            return;
        }
        var key =
                cache.isOn() && !request.headers().contains(HttpHeaders.AUTHORIZATION) ? RequestKey.of(request) : null;
        if (key == null) {
            read(new Reading(context));
            return;
        }
        var answer = cache.find(key);
        if (answer != null) {
            send(context, answer, HIT);
            return;
        }
        var absence = cache.findAbsence(key);
        if (absence != null) {
            send(context, absence);
            return;
        }
        compute(new Reading(context), key);
    }

    private static boolean isDelivery(HttpServerRequest request) {
        var uri = request.uri();
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && (uri.startsWith("/v1/")
                        ? !uri.startsWith("/v1/manage")
                        : AT_THE_ROOT.matcher(uri).lookingAt());
    }

    private void compute(Reading reading, RequestKey key) {
        if (reading.isOver()) {
            return;
        }
        var context = reading.context;
        var flight = cache.begin(
                key,
                (answer, absence, again) -> reading.loop.runOnContext(now -> {
                    if (answer != null) {
                        send(context, answer, COLLAPSED);
                    } else if (absence != null) {
                        send(context, absence);
                    } else if (again) {
                        compute(reading, key);
                    } else {
                        read(reading);
                    }
                }));
        if (flight == null) {
            return;
        }
        var landed = cache.find(key); // by a flight that ended in between
        if (landed != null) {
            flight.share(landed);
            send(context, landed, HIT);
            return;
        }
        context.put(FLIGHT, flight);
        reading.flight = flight;
        read(reading);
    }

    /** Passes the request on to the resource. */
    private void read(Reading reading) {
        if (!reading.isOver() && !gate.enter(reading)) {
            reading.context.response().putHeader("Retry-After", "1");
            reading.context.fail(503);
        }
    }

    /**
     * A request that waits to be computed or is computed. Its end is listened for from the start: a connection that fails tells it to
     * those who listen by then, and is closed only later.
     */
    private final class Reading implements Runnable {
        private final RoutingContext context;
        private final Context loop;
        private volatile @Nullable Flight flight;
        private boolean runs;
        private boolean over;

        Reading(RoutingContext context) {
            this.context = context;
            loop = context.vertx().getOrCreateContext();
            context.addEndHandler(this::end);
        }

        @Override
        public void run() {
            loop.runOnContext(now -> begin());
        }

        private void begin() {
            synchronized (this) {
                runs = !over;
            }
            if (runs) {
                context.next();
            } else {
                gate.leave();
            }
        }

        private void end(AsyncResult<Void> ended) {
            boolean ran;
            synchronized (this) {
                over = true;
                ran = runs;
            }
            var begun = flight;
            if (begun != null) {
                begun.abandon(ended.failed());
            }
            if (ran) {
                gate.leave();
            } else {
                gate.withdraw(this);
            }
        }

        synchronized boolean isOver() {
            return over;
        }
    }

    private void send(RoutingContext context, DeliveredAnswer answer, CharSequence status) {
        var encoding = answer.preferred(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        var ready = answer.ready(encoding);
        if (ready != null) {
            send(context, answer, ready, status);
            return;
        }
        context.vertx()
                .executeBlocking(() -> answer.in(encoding), false)
                .onSuccess(form -> send(context, answer, form, status))
                .onFailure(context::fail);
    }

    private void send(RoutingContext context, DeliveredAnswer answer, DeliveredAnswer.Coded form, CharSequence status) {
        var request = context.request();
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        context.put(RequestMetrics.TEMPLATE, answer.template());
        count(status);
        var headers = response.headers();
        headers.set(HttpHeaders.ETAG, form.etag());
        headers.set(CACHE_CONTROL, cacheControl);
        headers.add(HttpHeaders.VARY, VARY);
        headers.set(CACHE_STATUS, status);
        var conditions = answer.conditions(form, cache.now());
        conditions.lastModified().ifPresent(time -> headers.set(HttpHeaders.LAST_MODIFIED, time));
        boolean unchanged = conditions.isUnchanged(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        for (var header : answer.wireHeaders()) {
            if (!unchanged || header.isForCaches()) {
                headers.add(header.name(), header.value());
            }
        }
        if (unchanged) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        if (form.encoding() != Encoding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, form.encoding().token());
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, form.length());
        end(request, response, form.bytes());
    }

    private void count(CharSequence status) {
        if (status == HIT) {
            meters.hit();
        } else {
            meters.collapsed();
        }
    }

    private void send(RoutingContext context, ResponseCache.Absence absence) {
        meters.hit();
        var language = Languages.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var bytes = problems.write(problems.of(absence.reason(), language));
        var response = context.response();
        response.setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader("Content-Language", language.getLanguage())
                .putHeader(CACHE_CONTROL, "private, no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length))
                .putHeader(CACHE_STATUS, HIT);
        response.headers().add(HttpHeaders.VARY, "Accept-Language");
        end(context.request(), response, bytes);
    }

    @SuppressWarnings("deprecation") // the other way copies the bytes
    private static void end(HttpServerRequest request, HttpServerResponse response, byte[] bytes) {
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(bytes)));
        }
    }
}
