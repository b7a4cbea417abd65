package id.warta.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Problem documents for what never reaches the REST layer: unreadable addresses, oversized bodies, routes of nobody. */
@Singleton
class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST = Integer.MAX_VALUE;
    private static final int MAX_URI_LENGTH = 8_192;

    private final Problems problems;
    private final long maxBodySize;

    /** Where bodies are read as they come; elsewhere they are held in memory. */
    private static final Set<String> STREAMED = Set.of("/v1/manage/articles/bulk", "/v1/manage/imports");

    private static final long MAX_HELD = 4 << 20;

    ProblemRoutes(
            Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.problems = problems;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::checkAddress).failureHandler(this::failed);
        router.route().order(LAST).handler(context -> answer(context, 404)).failureHandler(this::failed);
    }

    private void checkAddress(RoutingContext context) {
        var uri = context.request().uri();
        if (uri.length() > MAX_URI_LENGTH) {
            answer(context, 414);
        } else if (!PercentEncoding.isReadable(uri)) {
            send(
                    context,
                    problems.of(Code.MALFORMED_REQUEST, Wording.of("detail.address"), language(context.request())));
        } else if (contentLength(context.request())
                > (STREAMED.contains(context.request().path()) ? maxBodySize : MAX_HELD)) {
            var connection = context.request().connection();
            context.response()
                    .putHeader("Connection", "close")
                    .endHandler(sent -> connection.close()); // the rest is not read
            answer(context, 413);
        } else {
            context.next();
        }
    }

    /** A length that can't be read is the HTTP layer's to refuse. */
    private static long contentLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void failed(RoutingContext context) {
        int status = context.statusCode();
        if (context.failure() != null && status >= 500) {
            LOG.error("Request failed outside the REST layer", context.failure());
        }
        answer(context, status >= 400 ? status : 500);
    }

    private void answer(RoutingContext context, int status) {
        send(context, problems.ofStatus(status, language(context.request())));
    }

    private void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.headWritten() || response.ended()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Content-Language", language(context.request()).getLanguage())
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Vary", "Accept-Language")
                .end(Buffer.buffer(problems.write(problem)));
    }

    private static Locale language(HttpServerRequest request) {
        return Languages.preferred(request.getHeader("Accept-Language"));
    }
}
