package id.warta.spam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import id.warta.outgoing.Calls;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of a comment counts, and its silence is no reason to refuse one. */
class ScorerPhaseTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer service;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"score": 70}   | 70
                    {"score": 1000} | 100
                    {"spam": true}  | 100
                    """)
    void addsWhatTheServiceSays(String answer, int score) {
        answers(200, answer);

        assertThat(phase().examine(submission()))
                .get()
                .extracting(SpamReason::score)
                .isEqualTo(score);
        assertThat(asked.get()).contains("\"body\":\"Halo\"", "\"articleUrl\":\"https://koran.example/a\"");
    }

    @Test
    void addsNothingWhenTheServiceHasNothingToSay() {
        answers(200, "{\"spam\": false}");

        assertThat(phase().examine(submission())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "200, rusak", "200, {}", "200, []"})
    void letsAModeratorLookWhenTheServiceFails(int status, String answer) {
        answers(status, answer);

        assertThat(phase().examine(submission()))
                .get()
                .extracting(SpamReason::code)
                .isEqualTo("scorer-away");
    }

    @Test
    void letsAModeratorLookWhenNobodyAnswers() {
        var phase = phase();
        service.stop(0);

        assertThat(phase.examine(submission()))
                .get()
                .extracting(SpamReason::score)
                .isEqualTo(40);
    }

    private ScorerPhase phase() {
        var address = URI.create("http://localhost:" + service.getAddress().getPort() + "/score");
        return new ScorerPhase(new WebhookScorer(address, new ObjectMapper(), new Calls(VERTX, Optional::empty)));
    }

    private void answers(int status, String content) {
        service.createContext("/score", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Submission submission() {
        return new Submission(
                UUID.randomUUID(),
                "https://koran.example/a",
                null,
                "Sari",
                "sari@contoh.example",
                null,
                "Halo",
                null,
                null,
                "192.0.2.7",
                Instant.EPOCH);
    }
}
