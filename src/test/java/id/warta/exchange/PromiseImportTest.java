package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.editor;
import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.testing.BodyTemplates;
import id.warta.testing.Marked;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each word and address of a file that is imported or uploaded is in the story as readers get it, or named in a warning of that story. */
@QuarkusTest
class PromiseImportTest {
    /** A story that has nothing else is not published. */
    private static final String SOMETHING_TO_READ = "<p>Isi.</p>\n\n";

    private static final int MIXTURES = 25;

    @Inject
    ObjectMapper json;

    @Test
    void keepsOrNamesWhatAClassicWordPressSays() {
        var bodies = written(21, BodyTemplates.WORDPRESS_CLASSIC, BodyTemplates.HTML, "\n\n");

        var job = Imports.run("?type=wxr", wxr("janji-klasik", bodies, body -> body));

        checkImported(job, bodies, number -> "janji-klasik-" + number);
    }

    @Test
    void keepsOrNamesWhatABlockEditorSays() {
        var bodies = written(22, BodyTemplates.WORDPRESS_BLOCKS, BodyTemplates.HTML, "\n\n");

        var job = Imports.run(
                "?type=wxr",
                wxr("janji-blok", bodies, body -> "<!-- wp:heading --><h2>Judul</h2><!-- /wp:heading -->" + body));

        checkImported(job, bodies, number -> "janji-blok-" + number);
    }

    @Test
    void keepsOrNamesWhatTheHtmlOfGhostSays() throws IOException {
        keepsGhost("janji-ghost-html", "html", written(23, BodyTemplates.GHOST_HTML, BodyTemplates.HTML, "\n"), "%s");
    }

    @Test
    void keepsOrNamesWhatLexicalSays() throws IOException {
        keepsGhost(
                "janji-lexical",
                "lexical",
                written(24, BodyTemplates.GHOST_LEXICAL, List.of(), ","),
                "{\"root\":{\"type\":\"root\",\"children\":[%s]}}");
    }

    @Test
    void keepsOrNamesWhatMobiledocSays() throws IOException {
        keepsGhost(
                "janji-mobiledoc",
                "mobiledoc",
                alone(25, BodyTemplates.GHOST_MOBILEDOC),
                "{\"version\":\"0.3.1\",\"markups\":[],\"atoms\":[],\"cards\":[%s],\"sections\":[[10,0]]}");
    }

    @Test
    void keepsOrNamesWhatMarkdownFilesSay() throws IOException {
        var bodies = markdown(26);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (int number = 0; number < bodies.size(); number++) {
                out.putNextEntry(new ZipEntry("janji-berkas-" + number + ".md"));
                out.write(("---\ntitle: Janji\ndate: 2022-05-06\n---\n"
                                + bodies.get(number).text())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        var job = Imports.run("?type=markdown-zip", zip.toByteArray());

        checkImported(job, bodies, number -> "janji-berkas-" + number);
    }

    @Test
    void keepsOrNamesWhatASingleHtmlSays() {
        category("janji-satu");
        var bodies = written(27, BodyTemplates.HTML, List.of(), "\n");
        for (int number = 0; number < bodies.size(); number++) {
            var saved = Imports.read(editor().body(story(
                            "janji-satu",
                            number,
                            Map.of(
                                    "html",
                                    SOMETHING_TO_READ + bodies.get(number).text())))
                    .post("/v1/manage/articles")
                    .asString());

            check("janji-satu-" + number, bodies.get(number), saved.path("warnings"));
        }
    }

    @Test
    void keepsOrNamesWhatASingleMarkdownSays() {
        category("janji-naskah");
        var bodies = markdown(28);
        for (int number = 0; number < bodies.size(); number++) {
            var saved = Imports.read(sending("text/markdown")
                    .body("---\ntitle: Janji\nslug: janji-naskah-" + number
                            + "\ncategory: janji-naskah\nstatus: published\n---\n" + SOMETHING_TO_READ
                            + bodies.get(number).text())
                    .post("/v1/manage/articles")
                    .asString());

            check("janji-naskah-" + number, bodies.get(number), saved.path("warnings"));
        }
    }

    @Test
    void keepsOrNamesWhatABulkUploadSays() {
        category("janji-massal");
        var bodies = new ArrayList<>(written(29, BodyTemplates.HTML, List.of(), "\n"));
        int html = bodies.size();
        bodies.addAll(alone(30, BodyTemplates.MARKDOWN));
        var rows = IntStream.range(0, bodies.size())
                .mapToObj(number -> line(story(
                        "janji-massal",
                        number,
                        Map.of(
                                number < html ? "html" : "markdown",
                                SOMETHING_TO_READ + bodies.get(number).text()))))
                .collect(joining("\n"));

        var answers = Imports.lines(sending("application/x-ndjson")
                .body(rows)
                .post("/v1/manage/articles/bulk")
                .asString());

        for (int number = 0; number < bodies.size(); number++) {
            check(
                    "janji-massal-" + number,
                    bodies.get(number),
                    answers.get(number).path("warnings"));
        }
    }

    private void keepsGhost(String name, String column, List<Marked> bodies, String document) throws IOException {
        var file = json.createObjectNode();
        var posts = file.putArray("posts");
        for (int number = 0; number < bodies.size(); number++) {
            posts.addObject()
                    .put("id", name + number)
                    .put("uuid", name + "-uuid-" + number)
                    .put("title", "Janji")
                    .put("slug", name + "-" + number)
                    .put("status", "published")
                    .put("published_at", "2024-05-09T00:00:00.000Z")
                    .put(column, document.formatted(bodies.get(number).text()));
        }

        var job = Imports.run("?type=ghost", json.writeValueAsBytes(file));

        checkImported(job, bodies, number -> name + "-" + number);
    }

    private static RequestSpecification sending(String type) {
        return as(TestDatabase.ADMIN_TOKEN)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type + "; charset=utf-8");
    }

    private static List<Marked> markdown(long seed) {
        var templates = Stream.of(BodyTemplates.MARKDOWN, BodyTemplates.MARKDOWN_SHORTCODES)
                .flatMap(List::stream)
                .toList();
        return written(seed, templates, List.of(), "\n\n");
    }

    /** Each template by itself, and mixtures of them with others. */
    private static List<Marked> written(long seed, List<String> templates, List<String> others, String between) {
        var all = Stream.of(templates, others).flatMap(List::stream).toList();
        var writer = new Marked.Writer(seed, all, BodyTemplates.HTML_INLINES);
        return Stream.concat(
                        templates.stream().map(writer::write),
                        IntStream.range(0, MIXTURES).mapToObj(any -> writer.writeAny(3, between)))
                .map(body -> between.equals(",") ? trimmed(body) : body)
                .toList();
    }

    private static List<Marked> alone(long seed, List<String> templates) {
        return templates.stream()
                .map(new Marked.Writer(seed, templates, BodyTemplates.HTML_INLINES)::write)
                .toList();
    }

    private static Marked trimmed(Marked list) {
        return new Marked(list.text().replaceAll("^,+|,+$", ""), list.marks());
    }

    private static String wxr(String name, List<Marked> bodies, UnaryOperator<String> written) {
        var items = IntStream.range(0, bodies.size())
                .mapToObj(number -> """
                        <item><title>Janji</title><wp:post_id>%d</wp:post_id><wp:post_name>%s-%d</wp:post_name>\
                        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\
                        <wp:post_date_gmt>2021-03-01 01:30:00</wp:post_date_gmt>\
                        <wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>\
                        [{"id":"n1","content":"Sumber"}]</wp:meta_value></wp:postmeta>\
                        <content:encoded><![CDATA[%s]]></content:encoded></item>""".formatted(
                                70_100 + number,
                                name,
                                number,
                                written.apply(bodies.get(number).text()).replace("]]>", "]]]]><![CDATA[>")))
                .collect(joining("\n"));
        var files = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> """
                        <item><title>Berkas</title><wp:post_id>%d</wp:post_id><wp:post_type>attachment</wp:post_type>\
                        <wp:attachment_url>https://%s.example/%d.jpg</wp:attachment_url></item>""".formatted(number, name, number))
                .collect(joining());
        return """
                <?xml version="1.0"?><rss><channel><title>Situs</title><link>https://%s.example</link>%s%s\
                <item><wp:post_id>7</wp:post_id><wp:post_type>wp_block</wp:post_type>\
                <content:encoded><![CDATA[<p>Bersama</p>]]></content:encoded></item></channel></rss>""".formatted(name, files, items);
    }

    private static Map<String, Object> story(String name, int number, Map<String, String> body) {
        return Map.of(
                "externalId",
                name + ":" + number,
                "slug",
                name + "-" + number,
                "headline",
                "Janji",
                "category",
                name,
                "status",
                "published",
                "body",
                body);
    }

    private String line(Map<String, Object> story) {
        return json.valueToTree(story).toString();
    }

    private static void checkImported(JsonNode job, List<Marked> bodies, IntFunction<String> slugs) {
        assertThat(job.path("status").asText()).as("%s", job).isEqualTo("completed");
        var report = Imports.report(job);
        for (int number = 0; number < bodies.size(); number++) {
            var slug = slugs.apply(number);
            var row = report.stream()
                    .filter(each -> each.path("slug").asText().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No row for " + slug));
            check(slug, bodies.get(number), row.path("warnings"));
        }
    }

    private static void check(String slug, Marked written, JsonNode warnings) {
        String html = when().get("/v1/articles/" + slug).path("body.html");
        var told = StreamSupport.stream(warnings.spliterator(), false)
                .map(warning -> warning.path("detail").asText())
                .toList();

        assertThat(written.missing(String.valueOf(html), told))
                .as("%s: %s%n%nHTML: %s%n%nWarnings: %s", slug, written.text(), html, told)
                .isEmpty();
        assertThat(told).hasSizeLessThan(200).allSatisfy(detail -> assertThat(detail)
                .hasSizeLessThan(3_000));
    }
}
