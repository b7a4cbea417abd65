package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whichever way a story comes in, it is published when it says, and not at all if that cannot be read. */
@QuarkusTest
class TimesOfAllWaysInTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final int ROUNDS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)";

    /** With a zone, or without one, which is the newsroom's then. */
    private static final List<String> SPELLINGS = List.of(
            "uuuu-MM-dd'T'HH:mm:ssxxx",
            "uuuu-MM-dd'T'HH:mm:ss'Z'",
            "uuuu-MM-dd HH:mm:ss xx",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd",
            "d/M/uuuu HH.mm",
            "d MMMM uuuu HH:mm",
            "EEE, d MMM uuuu HH:mm:ss xx");

    private static final List<String> NONSENSE = List.of(
            "besok pagi",
            "2021-02-31 05:00:00",
            "2021-02-31T05:00:00Z",
            "2021-13-01",
            "28 Novembre 2021",
            "2021-11-28 25:00:00",
            "2021-11-28 05:00 EST",
            "2021-11-28T05:00:00+99:00",
            "28/11/21",
            "0000-00-00 00:00:00",
            "Mon, 31 Feb 2021 05:00:00 +0000",
            "tahun depan 2021-11-28",
            "1e12",
            "-");

    /** What is written, and what is meant; null if that is nothing. */
    private record Written(String text, @Nullable Instant meant) {
        boolean isRfc3339() {
            return meant != null && text.matches(RFC_3339);
        }
    }

    /** Here already after the first test. */
    @BeforeEach
    void placeStories() {
        create("categories", Map.of("slug", "waktu-masuk", "name", "Waktu")).statusCode(anyOf(is(201), is(409)));
    }

    @Test
    void publishesADocumentWhenItSays() {
        eachWritten(
                21,
                (number, written) -> check(
                        written,
                        markdown()
                                .body(document("Waktu Kirim " + number, written.text()))
                                .post("/v1/manage/articles")));
    }

    @Test
    void publishesADocumentOfAnExternalIdWhenItSays() {
        eachWritten(22, (number, written) -> {
            var path = "/v1/manage/articles/by-external-id/waktu-taruh:" + number;
            check(
                    written,
                    markdown()
                            .body(document("Waktu Taruh " + number, written.text()))
                            .put(path));
            if (written.meant() == null) {
                editor().get(path).then().statusCode(404);
            }
        });
    }

    @Test
    void publishesARowWhenItSaysInRfc3339() {
        var all = written(23);
        var rows = numbered(all, (number, written) -> JSON.createObjectNode()
                .put("externalId", "waktu-baris:" + number)
                .put("headline", "Waktu Baris")
                .put("category", "waktu-masuk")
                .put("status", "published")
                .put("publishAt", written.text())
                .set("body", JSON.createObjectNode().put("markdown", "Isi"))
                .toString());

        var answers = as(TestDatabase.ADMIN_TOKEN)
                .config(plain("application/x-ndjson"))
                .contentType("application/x-ndjson")
                .body(String.join("\n", rows))
                .post("/v1/manage/articles/bulk")
                .asString();

        var results = Imports.lines(answers);
        for (int number = 0; number < all.size(); number++) {
            var written = all.get(number);
            assertThat(results.get(number).path("action").asText())
                    .as(written.text())
                    .isEqualTo(written.isRfc3339() ? "created" : "failed");
            var stored = stored("waktu-baris:" + number);
            assertThat(stored.map(TimesOfAllWaysInTest::time).orElse(null))
                    .as(written.text())
                    .isEqualTo(written.isRfc3339() ? written.meant() : null);
        }
    }

    @Test
    void publishesAFileOfAnArchiveWhenItSays() throws IOException {
        var all = written(24);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < all.size(); number++) {
                zip.putNextEntry(new ZipEntry("waktu-arsip-" + number + ".md"));
                zip.write(document("Waktu Arsip " + number, all.get(number).text())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        Imports.counts(Imports.run("?type=markdown-zip", bytes.toByteArray()));

        checkImported(all, number -> "markdown:waktu-arsip-" + number);
    }

    /** Ghost writes ISO 8601 only, and means UTC where it names no zone. */
    @Test
    void publishesAPostOfGhostWhenItSays() {
        var all = new ArrayList<>(written(25, SPELLINGS.subList(0, 2), ZoneOffset.UTC));
        all.addAll(written(27, SPELLINGS.subList(3, 5), ZoneOffset.UTC));
        List.of("28/11/2021 05.00", "28 November 2021 05:00").forEach(text -> all.add(new Written(text, null)));
        var posts = numbered(all, (number, written) -> JSON.createObjectNode()
                .put("id", ghostId(number))
                .put("title", "Waktu Ghost " + number)
                .put("slug", "waktu-ghost-" + number)
                .put("html", "<p>Isi</p>")
                .put("status", "published")
                .put("published_at", written.text())
                .toString());

        Imports.counts(Imports.run("?type=ghost", "{\"posts\": [" + String.join(",", posts) + "]}"));

        checkImported(all, number -> "ghost:" + ghostId(number));
    }

    @Test
    void publishesAPostOfWordPressWhenItSays() {
        var random = new Random(26);
        var all = new ArrayList<Written>();
        var items = new ArrayList<String>();
        for (int number = 0; number < 4 * ROUNDS; number++) {
            var local = moment(random);
            var meant = local.atZone(JAKARTA).toInstant();
            var utc = mysql(LocalDateTime.ofInstant(meant, ZoneOffset.UTC));
            var nonsense = NONSENSE.get(random.nextInt(NONSENSE.size()));
            var dates = List.of(
                            Map.of("wp:post_date", mysql(local), "wp:post_date_gmt", utc),
                            Map.of("wp:post_date", mysql(local), "wp:post_date_gmt", "0000-00-00 00:00:00"),
                            Map.of("wp:post_date", mysql(local)),
                            Map.of("wp:post_date", nonsense, "wp:post_date_gmt", nonsense, "pubDate", nonsense))
                    .get(number % 4);
            all.add(new Written(dates.toString(), number % 4 == 3 ? null : meant));
            items.add("""
                    <item><title>Waktu %1$d</title><wp:post_id>%1$d</wp:post_id><wp:post_type>post</wp:post_type>
                    <wp:status>publish</wp:status><wp:post_name>waktu-wp-%1$d</wp:post_name>
                    <category domain="category" nicename="waktu-masuk">Waktu</category>%2$s
                    <content:encoded><![CDATA[Isi]]></content:encoded></item>""".formatted(
                    number,
                    dates.entrySet().stream()
                            .map(date -> "<" + date.getKey() + ">" + date.getValue() + "</" + date.getKey() + ">")
                            .collect(Collectors.joining())));
        }

        Imports.counts(Imports.run("?type=wxr", """
                <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\
                <channel><title>Situs</title><link>https://waktu.example</link>%s</channel></rss>""".formatted(String.join("", items))));

        checkImported(all, number -> "wxr:waktu.example:" + number);
    }

    private interface Sample {
        void take(int number, Written written);
    }

    private interface Naming {
        String name(int number);
    }

    private interface Row {
        String of(int number, Written written);
    }

    private static void eachWritten(long seed, Sample sample) {
        var all = written(seed);
        IntStream.range(0, all.size()).forEach(number -> sample.take(number, all.get(number)));
    }

    private static List<String> numbered(List<Written> all, Row row) {
        return IntStream.range(0, all.size())
                .mapToObj(number -> row.of(number, all.get(number)))
                .toList();
    }

    private static List<Written> written(long seed) {
        return written(seed, SPELLINGS, JAKARTA);
    }

    private static List<Written> written(long seed, List<String> spellings, ZoneId zone) {
        var random = new Random(seed);
        var all = new ArrayList<Written>();
        for (var spelling : spellings) {
            for (int round = 0; round < ROUNDS / 4; round++) {
                var moment = moment(random).atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(25) - 12, 0));
                var text = moment.format(DateTimeFormatter.ofPattern(spelling, Locale.ENGLISH));
                var local = spelling.contains("s")
                        ? moment.toLocalDateTime()
                        : spelling.contains("m")
                                ? moment.toLocalDateTime().withSecond(0)
                                : moment.toLocalDate().atStartOfDay();
                all.add(new Written(
                        text,
                        spelling.contains("x")
                                ? moment.toInstant()
                                : local.atZone(spelling.contains("Z") ? ZoneOffset.UTC : zone)
                                        .toInstant()));
            }
        }
        NONSENSE.forEach(nonsense -> all.add(new Written(nonsense, null)));
        return all;
    }

    /** Within the past and the coming ten years or so. */
    private static LocalDateTime moment(Random random) {
        return LocalDateTime.ofEpochSecond(1_450_000_000L + random.nextInt(650_000_000), 0, ZoneOffset.UTC);
    }

    private static String mysql(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    }

    private static String document(String title, String date) {
        return "---\ntitle: " + title + "\ncategory: waktu-masuk\nstatus: published\ndate: \"" + date + "\"\n---\nIsi";
    }

    private static String ghostId(int number) {
        return "%024x".formatted((0x77AAL << 32) + number);
    }

    private static RequestSpecification markdown() {
        return as(TestDatabase.ADMIN_TOKEN).config(plain("text/markdown")).contentType("text/markdown; charset=utf-8");
    }

    private static RestAssuredConfig plain(String type) {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT));
    }

    /** A single upload is refused if its time cannot be read. */
    private static void check(Written written, Response answer) {
        if (written.meant() == null) {
            assertThat(answer.statusCode()).as(written.text()).isEqualTo(422);
            assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/date");
            return;
        }
        assertThat(answer.statusCode()).as(written.text()).isEqualTo(201);
        assertThat(Instant.parse(answer.path("publishAt"))).as(written.text()).isEqualTo(written.meant());
        assertThat(answer.<String>path("status")).isEqualTo("published");
    }

    /** What was imported is a draft if its time cannot be read. */
    private static void checkImported(List<Written> all, Naming naming) {
        var seen = new LinkedHashMap<String, String>();
        for (int number = 0; number < all.size(); number++) {
            var written = all.get(number);
            var article = stored(naming.name(number)).orElseThrow();
            assertThat(time(article)).as(written.text()).isEqualTo(written.meant());
            assertThat(article.path("status").asText())
                    .as(written.text())
                    .isEqualTo(written.meant() == null ? "draft" : "published");
            seen.put(naming.name(number), written.text());
        }
        assertThat(seen).hasSameSizeAs(all);
    }

    private static @Nullable Instant time(JsonNode article) {
        return article.path("publishAt").isTextual()
                ? Instant.parse(article.path("publishAt").asText())
                : null;
    }

    private static Optional<JsonNode> stored(String externalId) {
        var answer = editor().get("/v1/manage/articles/by-external-id/" + externalId);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(Imports.read(answer.asString()));
    }
}
