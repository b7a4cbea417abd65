package id.warta.problem;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Problem documents for what never reaches the REST layer: unreadable addresses, routes of nobody. */
@Singleton
class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST = Integer.MAX_VALUE;
    private static final int MAX_URI_LENGTH = 8_192;

    private final ProblemAnswers answers;

    ProblemRoutes(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.errorHandler(400, this::failed); // of an address that the router itself can not read
        router.route().order(FIRST).handler(this::checkAddress).failureHandler(this::failed);
        router.route()
                .order(LAST)
                .handler(context -> answers.send(context, 404))
                .failureHandler(this::failed);
    }

    private void checkAddress(RoutingContext context) {
        var uri = context.request().uri();
        forgetUnreadable(context.request().headers());
        if (uri.length() > MAX_URI_LENGTH) {
            answers.send(context, 414);
        } else if (!PercentEncoding.isReadable(uri)) {
            answers.send(context, Code.MALFORMED_REQUEST, Wording.of("detail.address"));
        } else if (!isMediaType(context.request().getHeader("Content-Type"))) {
            answers.send(context, 415);
        } else {
            context.next();
        }
    }

    /** Counts as not sent what the framework would fail at where it comes to read it. */
    private static void forgetUnreadable(MultiMap headers) {
        var languages = headers.get("Accept-Language");
        if (languages != null && !Languages.areReadable(languages)) {
            headers.remove("Accept-Language");
        }
        var accepted = headers.get("Accept");
        if (accepted != null && accepted.isBlank()) {
            headers.remove("Accept");
        }
    }

    /** By the REST layer's own reading, which fails without an answer where it comes to it. */
    private static boolean isMediaType(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType.valueOf(contentType);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void failed(RoutingContext context) {
        int status = context.statusCode();
        if (context.failure() != null && status >= 500 && !ClientAway.isCauseOf(context.failure())) {
            LOG.error("Request failed outside the REST layer", context.failure());
        }
        answers.send(context, status >= 400 ? status : 500);
    }
}
