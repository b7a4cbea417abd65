package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testing.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests over HTTP/2, by a client that knows that the server speaks it. */
@QuarkusTest
class HttpTwoTest {
    private static final String TAG = "{\"name\": \"%s\"}";

    @TestHTTPResource("/")
    URI root;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    @AfterEach
    void close() {
        vertx.close();
    }

    private record Answer(int status, String body, HttpClientResponse response) {}

    @Test
    void takesABodyThatSaysItsLength() throws Exception {
        var answer = create(Buffer.buffer(TAG.formatted("Dua Berukuran")));

        assertThat(answer.response.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.status).as(answer.body).isEqualTo(201);
    }

    @Test
    void takesABodyThatDoesNotSayItsLength() throws Exception {
        var request = creating();
        request.write(TAG.formatted("Dua Mengalir"));
        request.end();

        var answer = answerTo(request);
        assertThat(answer.status).as(answer.body).isEqualTo(201);
    }

    @Test
    void takesALargeBodyInParts() throws Exception {
        var text = "{\"name\": \"Dua Panjang\", \"description\": \"" + "kabar ".repeat(100_000) + "\"}";

        assertThat(create(Buffer.buffer(text)).status).isEqualTo(422);
    }

    @Test
    void answersARequestWithoutABody() throws Exception {
        assertThat(create(Buffer.buffer()).status).isEqualTo(400);
    }

    @Test
    void answersAnAddressThatCanNotBeRead() throws Exception {
        var request = wait(client.request(HttpMethod.GET, root.getPort(), root.getHost(), "/v1/a%zz"));
        request.end();

        var answer = answerTo(request);
        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.response.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void endsOnlyTheStreamOfABodyThatIsRefused() throws Exception {
        var request = creating();
        request.putHeader("Content-Length", "99999999").write("{");

        var refused = answerTo(request);
        assertThat(refused.status).isEqualTo(413);
        assertThat(refused.response.getHeader("Connection")).isNull();
        assertThat(refused.body).contains("payload-too-large");
        var next = create(Buffer.buffer(TAG.formatted("Dua Lagi")));
        assertThat(next.status).isEqualTo(201);
        assertThat(next.response.request().connection()).isSameAs(request.connection());
    }

    private Answer create(Buffer body) throws Exception {
        var request = creating();
        request.end(body);
        return answerTo(request);
    }

    private HttpClientRequest creating() throws Exception {
        return wait(client.request(HttpMethod.POST, root.getPort(), root.getHost(), "/v1/manage/tags"))
                .putHeader("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .putHeader("Content-Type", "application/json")
                .setChunked(true);
    }

    private static Answer answerTo(HttpClientRequest request) throws Exception {
        return wait(request.response().compose(response -> response.body()
                .map(body -> new Answer(response.statusCode(), body.toString(), response))));
    }

    private static <T> T wait(io.vertx.core.Future<T> future) throws ExecutionException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get();
    }
}
