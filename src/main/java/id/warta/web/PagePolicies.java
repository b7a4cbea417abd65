package id.warta.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Tells browsers what they may do with an answer: never guess its type, and load nothing into a page but what the page is made of. */
@Provider
public class PagePolicies implements ContainerResponseFilter {
    private static final int EARLY = Integer.MIN_VALUE + 1;
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final String POLICY = "Content-Security-Policy";
    private static final String REFERRER = "Referrer-Policy";
    private static final String REFERRER_POLICY = "strict-origin-when-cross-origin";
    private static final String FRAMES = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Our own pages are text and a style sheet. */
    private static final String PAGE = "default-src 'none'; style-src 'self'; img-src 'self'" + FRAMES;

    /** Its page has two scripts in itself, named by their digests; React sets styles. */
    private static final String SWAGGER_UI = "default-src 'none'; connect-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; script-src 'self'"
            + " 'sha256-84QDmy/AS+N2eQB6/34srzSWISXFKUPE3FG3SiuTteU=' 'sha256-HfGroMKi4HHPYyhQPJ1qwow0kIvFwLjvVK+MTGYYwbU='"
            + FRAMES;

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            var response = context.response();
            response.headers().set(CONTENT_TYPE_OPTIONS, NOSNIFF);
            if (context.request().path().startsWith("/q/swagger-ui")) {
                protect(response);
            }
            context.next();
        });
    }

    private static void protect(HttpServerResponse response) {
        response.putHeader(POLICY, SWAGGER_UI).putHeader(REFERRER, REFERRER_POLICY);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
            response.getHeaders().putSingle(POLICY, PAGE);
            response.getHeaders().putSingle(REFERRER, REFERRER_POLICY);
        }
    }
}
