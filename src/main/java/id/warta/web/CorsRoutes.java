package id.warta.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import io.vertx.ext.web.impl.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;

/** Allows pages of other origins to read delivery and to post comments, but not to use management. */
@Singleton
class CorsRoutes {
    private static final String DELIVERY = "/v1/(?!manage(?:/|$)).*";
    private static final int EARLY = Integer.MIN_VALUE + 1;
    private static final int PREFLIGHT_SECONDS = 86_400;

    private final WebConfig config;

    CorsRoutes(WebConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        var cors = CorsHandler.create()
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE,
                        HttpMethod.OPTIONS))
                .allowedHeaders(Set.of(
                        "Accept",
                        "Accept-Language",
                        "Comment-Edit-Token",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-None-Match",
                        "If-Modified-Since"))
                .exposedHeaders(Set.of(
                        "Link",
                        "ETag",
                        "Location",
                        "Last-Modified",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Deprecation",
                        "Sunset",
                        "Idempotent-Replayed"))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        config.corsOrigins().forEach(origin -> {
            if (!origin.equals("*")) {
                cors.addOrigin(origin);
            }
        });
        boolean open = config.corsOrigins().contains("*");
        router.routeWithRegex(DELIVERY).setName("/v1").order(EARLY).handler(context -> {
            if (!open) {
                context.addHeadersEndHandler(now -> varyByOrigin(context.response()));
            }
            var origin = context.request().getHeader("Origin");
            if (origin == null
                    || (open ? Origin.isValid(origin) : config.corsOrigins().contains(origin))) {
                cors.handle(context);
            } else {
                context.next(); // without the headers the browser keeps the answer from the page
            }
        });
    }

    /** Caches must not give the answer for one origin to another. */
    private static void varyByOrigin(HttpServerResponse response) {
        var vary = response.headers().get(HttpHeaders.VARY);
        if (vary == null) {
            response.putHeader(HttpHeaders.VARY, "Origin");
        } else if (!vary.toLowerCase(Locale.ROOT).contains("origin")) {
            response.putHeader(HttpHeaders.VARY, vary + ", Origin");
        }
    }
}
