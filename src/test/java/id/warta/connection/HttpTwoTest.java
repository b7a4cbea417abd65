package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies over HTTP/2, which a client asks for in its first request. */
@QuarkusTest
class HttpTwoTest {
    private static final String TAG = "{\"name\": \"%s\"}";

    @TestHTTPResource("/")
    URI root;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @Test
    void takesABodyThatSaysItsLength() throws Exception {
        upgrade();

        var answer = create(BodyPublishers.ofString(TAG.formatted("Dua Berukuran")));

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void takesABodyThatDoesNotSayItsLength() throws Exception {
        upgrade();
        var bytes = TAG.formatted("Dua Mengalir").getBytes(StandardCharsets.UTF_8);

        var answer = create(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void takesALargeBodyInParts() throws Exception {
        upgrade();
        var text = "{\"name\": \"Dua Panjang\", \"description\": \"" + "kabar ".repeat(100_000) + "\"}";

        assertThat(create(BodyPublishers.ofString(text)).statusCode()).isEqualTo(422);
    }

    @Test
    void answersARequestWithoutABody() throws Exception {
        upgrade();

        assertThat(create(BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    }

    private void upgrade() throws IOException, InterruptedException {
        var first = client.send(HttpRequest.newBuilder(root.resolve("/v1/site")).build(), BodyHandlers.ofString());
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    private HttpResponse<String> create(BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/v1/manage/tags"))
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
