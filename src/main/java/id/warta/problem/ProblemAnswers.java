package id.warta.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Answers requests by problem documents below the REST layer. */
@Singleton
public class ProblemAnswers {
    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Answers by the problem that says no more than its status does, unless an answer has begun. */
    public void send(RoutingContext context, int status) {
        send(context, problems.ofStatus(status, language(context.request())));
    }

    void send(RoutingContext context, Code code, Wording wording) {
        send(context, problems.of(code, wording, language(context.request())));
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
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(problems.write(problem)));
    }

    private static Locale language(HttpServerRequest request) {
        return Languages.preferred(request.getHeader("Accept-Language"));
    }
}
