package id.warta.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times requests as {@code http.server.requests}, by the template of their path. The framework's own measuring looks for the template
 * anew at each request, which is a good part of what an answer from memory takes.
 */
@Provider
public class RequestMetrics implements ContainerRequestFilter {
    public static final String TEMPLATE = "warta.template";
    private static final String ELSEWHERE = "/*";
    private static final int FIRST = Integer.MIN_VALUE;

    private final ResourceInfo target;
    private final CurrentVertxRequest routing;
    private final Instance<MeterRegistry> registry; // filters are made before the settings can be read
    private final Map<Method, String> templates = new ConcurrentHashMap<>();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(ResourceInfo target, CurrentVertxRequest routing, Instance<MeterRegistry> registry) {
        this.target = target;
        this.routing = routing;
        this.registry = registry;
    }

    private record Kind(String method, int status, String template) {}

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            long begun = System.nanoTime();
            context.addEndHandler(ended -> record(context, System.nanoTime() - begun));
            context.next();
        });
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = ResourceMethods.of(target);
        var current = routing.getCurrent();
        if (method != null && current != null) {
            current.put(TEMPLATE, templates.computeIfAbsent(method, RequestMetrics::template));
        }
    }

    private void record(RoutingContext context, long nanos) {
        @Nullable String template = context.get(TEMPLATE);
        var method = context.request().method();
        var kind = new Kind(
                HttpMethod.values().contains(method) ? method.name() : "OTHER", // callers invent methods
                context.response().getStatusCode(),
                template == null ? ELSEWHERE : template);
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tag("method", kind.method)
                .tag("uri", kind.template)
                .tag("status", Integer.toString(kind.status))
                .register(registry.get());
    }

    private static String template(Method method) {
        var path = new StringBuilder();
        for (var at :
                new Path[] {method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class)}) {
            if (at != null && !at.value().isEmpty()) {
                path.append(at.value().startsWith("/") ? "" : "/").append(at.value());
            }
        }
        return path.toString().replaceAll("/{2,}", "/");
    }
}
