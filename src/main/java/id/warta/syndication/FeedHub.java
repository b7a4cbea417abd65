package id.warta.syndication;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells a WebSub hub that a feed changed, as hubs have taken it since PubSubHubbub 0.4: a form, posted; redirects are not followed. */
final class FeedHub {
    private final HttpClient client;
    private final Duration timeout;

    FeedHub(Duration timeout) {
        this.timeout = timeout;
        client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The status that the hub answers with.
     *
     * @throws IOException if it does not answer in time
     */
    int publish(String hub, String topic) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(hub))
                    .timeout(timeout)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "hub.mode=publish&hub.url=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)))
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close(); // whatever it says, and however long
            return answer.statusCode();
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
