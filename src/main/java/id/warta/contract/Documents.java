package id.warta.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The second form in which an article can be sent: one operation takes both, by their media types. */
final class Documents {
    private static final String EXAMPLE = """
            ---
            title: Hutan Kota Baru Dibuka untuk Umum
            category: lingkungan
            tags: [Hutan kota, Ruang publik]
            authors: [kirana-maheswari]
            dateline: Bandung, LEI
            date: 2026-03-05T08:00:00+07:00
            draft: false
            ---
            Hutan kota seluas dua hektare dibuka pada **Senin** pagi.
            """;

    private Documents() {}

    static void add(OpenAPI document) {
        addMarkdown(document);
        addForm(document);
    }

    private static void addForm(OpenAPI document) {
        document.getComponents()
                .addSchema(
                        "ImportForm",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addRequired("file")
                                .addProperty("file", text().format("binary"))
                                .addProperty(
                                        "type",
                                        text().enumeration(List.of("wxr", "ghost", "markdown-zip", "disqus", "ndjson")))
                                .addProperty("dryRun", text().enumeration(List.of("true", "false")))
                                .addProperty("types", text().minLength(1).maxLength(1_000))
                                .addProperty("site", text().minLength(1).maxLength(500)));
        var start = document.getPaths()
                .getPathItem("/v1/manage/imports")
                .getOperations()
                .get(PathItem.HttpMethod.POST);
        var body = Objects.requireNonNull(start).getRequestBody();
        var raw = body.getContent().getMediaTypes();
        var form = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/ImportForm"))
                .example(new TreeMap<>(Map.of("file", "<?xml version=\"1.0\"?>", "type", "wxr")));
        // the form first: generators take the first media type
        var content = OASFactory.createContent().addMediaType("multipart/form-data", form);
        raw.forEach(content::addMediaType);
        body.setContent(content);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void addMarkdown(OpenAPI document) {
        addMarkdown(document, "/v1/manage/articles", PathItem.HttpMethod.POST);
        addMarkdown(document, "/v1/manage/articles/by-external-id/{externalId}", PathItem.HttpMethod.PUT);
    }

    private static void addMarkdown(OpenAPI document, String path, PathItem.HttpMethod method) {
        var operation = document.getPaths().getPathItem(path).getOperations().get(method);
        Objects.requireNonNull(operation)
                .getRequestBody()
                .getContent()
                .addMediaType(
                        "text/markdown",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .description(
                                                "Markdown below a head in YAML, in the spellings of Jekyll, Hugo and Astro. What "
                                                        + "the head says and an article has no place for is kept in `custom` and told in "
                                                        + "`warnings`"))
                                .example(EXAMPLE));
    }
}
