package id.warta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of some origins only, over HTTP. */
class CorsRoutesTest {
    private static final String LISTED = "https://koran.example";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void letsAListedOriginRead() throws Exception {
        var answer = get(List.of(LISTED), LISTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(LISTED);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("origin");
    }

    @Test
    void answersAForeignOriginWithoutTheHeaders() throws Exception {
        var answer = get(List.of(LISTED), "https://asing.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept, Origin");
    }

    @Test
    void letsEveryOriginReadByDefault() throws Exception {
        var answer = get(List.of("*"), "https://asing.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    }

    private HttpResponse<String> get(List<String> origins, String origin) throws Exception {
        var router = Router.router(vertx);
        new CorsRoutes(new Origins(origins)).register(router);
        router.route()
                .handler(context ->
                        context.response().putHeader("Vary", "Accept").end("[]"));
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/v1/articles"))
                .header("Origin", origin)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private record Origins(List<String> corsOrigins) implements WebConfig {
        @Override
        public String cacheControl() {
            return "no-store";
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public String idempotencySweepEvery() {
            return "off";
        }
    }
}
