package id.warta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proxy reads all headers of an answer into a buffer of 4 KB: they fit for every delivery answer at its largest, with cache keys too. */
@TestInstance(Lifecycle.PER_CLASS)
class HeadersIT {
    private static final int BUFFER = 4_096;
    private static final int MOST_KEYS = 1_500;
    private static final int UNCHANGED = 512;
    private static final int DOCUMENTS = 110;
    private static final int STORIES = 105;
    private static final String LONG = "nama-yang-sangat-panjang-".repeat(4).substring(0, 90);
    private static final String SLUG = LONG + "-1";
    private static final String QUESTION = "berita besar ".repeat(30).strip().replace(" ", "%20");
    private static final List<String> KEYS = List.of("surrogate-key", "cache-groups");

    /** What stands for the parameters of paths. */
    private static final Map<String, String> NAMED =
            Map.of("slugOrId", SLUG, "slug", LONG + "-50", "month", "2026-01", "code", "not-found", "format", "atom");

    /** What an operation needs, or takes, to give much. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "/v1/search", List.of("q=berita", "q=berita&facets=category,tag,month", "q=" + QUESTION),
            "/v1/search/suggest", List.of("q=topik"),
            "/v1/resolve", List.of("path=/" + LONG + "-50/" + SLUG),
            "/v1/articles",
                    List.of(
                            "sort=headline",
                            "sort=-updatedAt&include=body",
                            "category=besar",
                            "ids=" + "019a0000-0000-7000-8000-000000000000,".repeat(99)
                                    + "019a0000-0000-7000-8000-000000000001"));

    @TempDir
    static Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ServerProcess> servers = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var binaries =
                Files.createDirectories(Path.of("target/postgres-binaries").toAbsolutePath());
        Files.createSymbolicLink(data.resolve("postgres-binaries"), binaries);
        var environment = new HashMap<>(Map.of(
                "WARTA_DATA_DIR",
                data.toString(),
                "WARTA_ADMIN_TOKEN",
                ServerProcess.TOKEN,
                "WARTA_DEMO_CONTENT",
                "false"));
        var first = ServerProcess.start(folder, environment);
        servers.put("none", first);
        environment.putAll(first.databaseBeside(data));
        for (var keys : KEYS) {
            environment.put("WARTA_CACHE_KEY_HEADERS", keys);
            servers.put(keys, ServerProcess.start(folder, environment));
        }
        fill(first);
        read(first);
    }

    @AfterAll
    void stop() {
        KEYS.forEach(keys -> servers.get(keys).close());
        servers.get("none").close();
    }

    static Stream<String> kinds() {
        return Stream.concat(Stream.of("none"), KEYS.stream());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fitIntoTheBufferOfAProxy(String kind) throws Exception {
        var longest = 0;
        for (var address : addresses) {
            var answer = servers.get(kind).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(bytes(answer)).as(address).isLessThan(BUFFER);
            longest = Math.max(longest, keys(kind, answer.headers()).length());
            var named = KEYS.stream()
                    .filter(name -> answer.headers().firstValue(name).isPresent());
            assertThat(named).as(address).isSubsetOf(kind);
        }

        assertThat(longest).isBetween(kind.equals("none") ? 0 : MOST_KEYS / 4, MOST_KEYS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areFewWhenNothingHasChanged(String kind) throws Exception {
        for (var address : addresses) {
            var answer = servers.get(kind).get(address);
            var tag = answer.headers().firstValue("ETag");
            if (tag.isEmpty()) {
                continue;
            }

            var unchanged = servers.get(kind).get(address, Map.of("If-None-Match", tag.get()));
            assertThat(unchanged.statusCode()).as(address).isEqualTo(304);
            assertThat(unchanged.headers().firstValue("Link")).isEmpty();
            assertThat(keys(kind, unchanged.headers())).isEqualTo(keys(kind, answer.headers()));
            assertThat(bytes(unchanged) - keys(kind, unchanged.headers()).length())
                    .as(address)
                    .isLessThan(UNCHANGED);
        }
    }

    /** The body has the cursor in any case. */
    @Test
    void leaveOutALinkThatRepeatsALongAddress() throws Exception {
        var listed = json.readTree(
                servers.get("none").get("/v1/articles?limit=100&fields=id").body());
        var ids = String.join(",", listed.get("items").findValuesAsText("id"));

        var answer = servers.get("none").get("/v1/articles?limit=1&ids=" + ids);
        assertThat(json.readTree(answer.body()).at("/page/next").asText()).isNotEmpty();
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(bytes(answer)).isLessThan(BUFFER);
    }

    private void fill(ServerProcess server) throws Exception {
        var rows = new ArrayList<String>();
        rows.add("{'kind': 'category', 'slug': 'besar', 'name': 'Besar'}");
        for (int number = 1; number <= DOCUMENTS; number++) {
            rows.add("{'kind': 'author', 'slug': '%s-%d', 'name': 'Penulis panjang %d'}"
                    .formatted(LONG, number, number));
            rows.add("{'kind': 'tag', 'slug': '%s-%d', 'name': 'Topik panjang %d'}".formatted(LONG, number, number));
            rows.add("{'kind': 'category', 'slug': '%s-%d', 'name': 'Rubrik panjang %d', 'parent': 'besar'}"
                    .formatted(LONG, number, number));
        }
        for (int story = 1; story <= STORIES; story++) {
            rows.add("""
                    {'externalId': '%1$d', 'slug': '%2$s-%1$d', 'headline': 'Berita besar %3$s %1$d', 'category': '%2$s-50',
                     'tags': [%4$s], 'authors': [%5$s], 'status': 'published', 'publishAt': '2026-01-02T03:04:05Z',
                     'body': {'markdown': 'Isi berita besar.'}}""".replace("\n", "")
                    .formatted(story, LONG, "高".repeat(40), some(story, "Topik panjang "), some(story, LONG + "-")));
        }
        var bulk = String.join("\n", rows).replace('\'', '"');
        var taken = server.post(
                "/v1/manage/articles/bulk", ServerProcess.TOKEN, bulk, Map.of("Content-Type", "application/x-ndjson"));
        assertThat(taken.body()).contains("\"failed\":0");
        var told = server.patch("/v1/manage/site", """
                {"adsTxt": "iklan.example, 1, DIRECT", "hubs": ["%s"],
                 "security": {"contact": ["mailto:keamanan@koran.example"], "expires": "2030-01-01T00:00:00Z"}}""".formatted(IntStream.range(1, 6)
                .mapToObj(number -> "https://hub.example/" + number + "x".repeat(400))
                .reduce((one, other) -> one + "\", \"" + other)
                .orElseThrow()));
        assertThat(told.statusCode()).isEqualTo(200);
    }

    private static String some(int begin, String name) {
        return IntStream.range(0, 20)
                .mapToObj(each -> "'" + name + (1 + (begin + each * 7) % DOCUMENTS) + "'")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    /** Every operation of the API document that needs no token, with the greatest limit that it takes. */
    private void read(ServerProcess server) throws Exception {
        var document = json.readTree(server.get("/q/openapi?format=json").body());
        String article = json.readTree(server.get("/v1/articles/" + SLUG).body())
                .get("id")
                .asText();
        var link = server.post("/v1/manage/articles/" + article + "/preview-link", ServerProcess.TOKEN, "{}");
        var token = json.readTree(link.body()).get("url").asText().replaceAll(".*/", "");
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().startsWith("/v1/manage")) {
                var address = path.getKey().replace("{token}", token);
                for (var name : NAMED.entrySet()) {
                    address = address.replace("{" + name.getKey() + "}", name.getValue());
                }
                assertThat(address).as("has a value for each parameter").doesNotContain("{");
                for (var query :
                        queries(path.getKey(), limit(document, path.getValue().get("get")))) {
                    addresses.add(address + query);
                }
            }
        });
    }

    private static List<String> queries(String path, String limit) {
        return ASKED.getOrDefault(path, List.of("")).stream()
                .map(query ->
                        Stream.of(limit, query).filter(part -> !part.isEmpty()).toList())
                .map(parts -> parts.isEmpty() ? "" : "?" + String.join("&", parts))
                .toList();
    }

    private static String limit(JsonNode document, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            var shared = parameter.path("$ref").asText().replaceFirst("#", "");
            var whole = shared.isEmpty() ? parameter : document.at(shared);
            if (whole.path("name").asText().equals("limit")) {
                return "limit=" + whole.at("/schema/maximum").asInt();
            }
        }
        return "";
    }

    private static String keys(String kind, HttpHeaders headers) {
        return headers.firstValue(kind).orElse("");
    }

    /** As they are on the wire, with the line before and the empty line after them. */
    private static int bytes(HttpResponse<?> answer) {
        int length = "HTTP/1.1 200 OK\r\n\r\n".length();
        for (var header : answer.headers().map().entrySet()) {
            for (var value : header.getValue()) {
                length += (header.getKey() + ": " + value + "\r\n").length();
            }
        }
        return length;
    }
}
