package id.warta.spam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks a service over HTTP: it is sent the comment as JSON and answers {@code {"score": 0}} to {@code {"score": 100}}, or {@code
 * {"spam": true}}. It has two seconds.
 */
final class WebhookScorer implements CommentScorer {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MAX_SCORE = 100;

    private final URI address;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    WebhookScorer(URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
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
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(question))
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the scorer answers " + answer.statusCode());
                }
                return json.readTree(body.readNBytes(MAX_LENGTH));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
