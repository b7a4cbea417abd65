package id.warta.cache;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.publish;
import static id.warta.testing.Newsroom.story;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import id.warta.testing.MovableClock;
import id.warta.testing.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the same thing twice; with a plain client, which neither asks for encodings nor undoes them. */
@QuarkusTest
class ConditionalReadTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ANY_TAG = "\"[A-Za-z0-9_-]+\"";

    @TestHTTPResource("/")
    URI root;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "articles/tagged-everywhere",
                "categories",
                "tags",
                "authors",
                "articles/tagged-everywhere/comments",
                "categories/tagged-everywhere"
            })
    void tagsEveryAnswerStrongly(String path) {
        if (read("articles/tagged-everywhere").statusCode() == 404) {
            publish("tagged-everywhere");
        }

        var answer = read(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "ETag")).matches(ANY_TAG);
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=30, stale-while-revalidate=300, stale-if-error=86400");
    }

    @ParameterizedTest
    @CsvSource({"exact, %s", "weak, W/%s", "listed, '\"other\", %s, \"more\"'", "any, *"})
    void answersNotModifiedToAKnownTag(String kind, String ifNoneMatch) {
        publish("unmodified-" + kind);
        var tag = header(read("articles/unmodified-" + kind), "ETag");

        var again = read("articles/unmodified-" + kind, "If-None-Match", ifNoneMatch.replace("%s", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(again.headers().map()).containsKeys("cache-control", "vary");
    }

    @Test
    void answersInFullToAnotherTag() {
        publish("modified");

        assertThat(read("articles/modified", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tagsAChangedListAnew() {
        category("growing");
        story("growing-1", "growing").publish();
        var tag = header(read("articles?category=growing"), "ETag");

        story("growing-2", "growing").publish();

        assertThat(read("articles?category=growing", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheTagWhileNothingChanges() {
        publish("steady");

        assertThat(header(read("articles/steady"), "ETag")).isEqualTo(header(read("articles/steady"), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles?category=head", "articles/head", "categories/head", "articles/no-such"})
    void headAnswersAsGetDoes(String path) {
        if (read("articles/head").statusCode() == 404) {
            publish("head");
        }

        var head = send(request(path).method("HEAD", BodyPublishers.noBody()));
        var get = read(path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(comparable(head)).isEqualTo(comparable(get));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void saysWhenAnArticleChanged() {
        publish("dated");

        clock.later(Duration.ofSeconds(3), () -> {
            var modified = header(read("articles/dated"), "Last-Modified");
            assertThat(modified).matches("\\w{3}, \\d{2} \\w{3} \\d{4} [\\d:]{8} GMT");
            assertThat(read("articles/dated", "If-Modified-Since", modified).statusCode())
                    .isEqualTo(304);
        });
    }

    @Test
    void saysNothingWithinTheSecondOfAChange() {
        publish("just-now");

        var answer = read("articles/just-now");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thu, 01 Jan 2026 00:00:00 GMT", "yesterday", ""})
    void answersInFullToAnEarlierTime(String since) {
        var slug = "since-" + Integer.toHexString(since.hashCode());
        publish(slug);

        clock.later(Duration.ofSeconds(3), () -> assertThat(
                        read("articles/" + slug, "If-Modified-Since", since).statusCode())
                .isEqualTo(200));
    }

    @Test
    void prefersTheTagToTheTime() {
        publish("preferring");

        clock.later(Duration.ofSeconds(3), () -> {
            var modified = header(read("articles/preferring"), "Last-Modified");
            var again = read("articles/preferring", "If-None-Match", "\"other\"", "If-Modified-Since", modified);
            assertThat(again.statusCode()).isEqualTo(200);
        });
    }

    @Test
    void tagsEachEncodingApart() {
        longStory("encoded-tags");

        var tags = List.of(
                header(read("articles/encoded-tags"), "ETag"),
                header(read("articles/encoded-tags", "Accept-Encoding", "gzip"), "ETag"),
                header(read("articles/encoded-tags", "Accept-Encoding", "br"), "ETag"));
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches(ANY_TAG));
    }

    @Test
    void saysTheSameInEveryEncoding() throws IOException {
        longStory("encoded");

        var plain = read("articles/encoded");
        var gzip = read("articles/encoded", "Accept-Encoding", "gzip");
        var brotli = read("articles/encoded", "Accept-Encoding", "br, gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))).hasBinaryContent(plain.body());
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "deflate", "br;q=0, gzip;q=0.0"})
    void sendsPlainBytesToThoseWhoTakeNothingElse(String accepted) {
        var slug = "plain-" + Integer.toHexString(accepted.hashCode());
        longStory(slug);

        var answer = read("articles/" + slug, "Accept-Encoding", accepted);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).startsWith("{");
    }

    @Test
    void answersNotModifiedToTheTagOfAnEncoding() {
        longStory("encoded-again");
        var tag = header(read("articles/encoded-again", "Accept-Encoding", "br"), "ETag");

        var again = read("articles/encoded-again", "Accept-Encoding", "br", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void letsPagesOfOtherOriginsRead() {
        var answer = read("articles", "Origin", "https://koran.example");

        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link", "Last-Modified");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void letsPagesOfOtherOriginsReadProblems() {
        var answer = read("articles/no-such", "Origin", "https://koran.example");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void answersPreflight() {
        var answer = preflight("articles");

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(answer, "Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
                .contains("if-none-match");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("86400");
    }

    @Test
    void keepsPagesOfOtherOriginsOutOfManagement() {
        var answer = read(
                "manage/articles",
                "Origin",
                "https://koran.example",
                "Authorization",
                "Bearer " + TestDatabase.ADMIN_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(preflight("manage/articles").headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control"));
    }

    private HttpResponse<byte[]> preflight(String path) {
        return send(request(
                        path,
                        "Origin",
                        "https://koran.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "If-None-Match")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private HttpResponse<byte[]> read(String path, String... headers) {
        return send(request(path, headers));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve("/v1/" + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, List<String>> comparable(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("cache-status");
        headers.remove("content-length"); // RFC 9110, section 9.3.2, lets a HEAD leave it out
        return headers;
    }

    private static void longStory(String slug) {
        category(slug);
        story(slug, slug)
                .with("body", Map.of("markdown", "“Panjang” sekali. ".repeat(200)))
                .publish();
    }
}
