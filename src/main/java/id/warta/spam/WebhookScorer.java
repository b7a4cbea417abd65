package id.warta.spam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.outgoing.Call;
import id.warta.outgoing.Calls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Asks a service over HTTP, at an address that the operator named: it is sent the comment as JSON and answers {@code {"score": 0}} to {@code {"score": 100}}, or {@code
 * {"spam": true}}. It has two seconds.
 */
final class WebhookScorer implements CommentScorer {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MAX_SCORE = 100;

    private final URI address;
    private final ObjectMapper json;
    private final Calls calls;

    WebhookScorer(URI address, ObjectMapper json, Calls calls) {
        this.address = address;
        this.json = json;
        this.calls = calls;
    }

    @Override
    public int score(Submission submission) throws IOException {
        var question = json.createObjectNode()
                .put("articleUrl", submission.articleUrl())
                .put("authorName", submission.authorName())
                .put("authorEmail", submission.authorEmail())
                .put("authorUrl", submission.authorUrl())
                .put("body", submission.body())
                .put("address", submission.address());
        var answer = ask(json.writeValueAsString(question));
        if (answer.path("score").isNumber()) {
            return Math.max(0, Math.min(MAX_SCORE, answer.get("score").intValue()));
        }
        if (answer.path("spam").isBoolean()) {
            return answer.get("spam").booleanValue() ? MAX_SCORE : 0;
        }
        throw new IOException("the scorer's answer has neither score nor spam");
    }

    private JsonNode ask(String question) throws IOException {
        var answer = calls.make(Call.post(address, "application/json", question, TIMEOUT, MAX_LENGTH)
                .trusting(address));
        if (answer.status() != 200) {
            throw new IOException("the scorer answers " + answer.status());
        }
        return json.readTree(answer.body().getBytes());
    }
}
