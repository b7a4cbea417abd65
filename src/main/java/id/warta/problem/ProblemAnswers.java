package id.warta.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers requests by problem documents below the REST layer. */
@Singleton
public class ProblemAnswers {
    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    /** An answer that is still to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** The answer by a problem in the language that the header {@code Accept-Language} asks for. */
    public Answer answer(Code code, Wording wording, @Nullable String acceptLanguage) {
        var language = Languages.preferred(acceptLanguage);
        return answer(problems.of(code, wording, language), language);
    }

    /** Answers by the problem that says no more than its status does, unless an answer has begun. */
    public void send(RoutingContext context, int status) {
        var language = Languages.preferred(context.request().getHeader("Accept-Language"));
        send(context, answer(problems.ofStatus(status, language), language));
    }

    void send(RoutingContext context, Code code, Wording wording) {
        send(context, answer(code, wording, context.request().getHeader("Accept-Language")));
    }

    private Answer answer(Problem problem, Locale language) {
        return new Answer(
                problem.status(),
                Map.of(
                        "Content-Type", Problems.MEDIA_TYPE,
                        "Content-Language", language.getLanguage(),
                        "Cache-Control", "private, no-store",
                        "Vary", "Accept-Language",
                        "X-Content-Type-Options", "nosniff"),
                problems.write(problem));
    }

    private static void send(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.headWritten() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }
}
