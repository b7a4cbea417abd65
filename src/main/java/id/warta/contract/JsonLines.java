package id.warta.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes bodies that are lines of JSON. OpenAPI 3.0 has no word for them: the body is a string, and the extension {@code x-line}
 * holds the schema of a line.
 */
final class JsonLines {
    private static final String NDJSON = "application/x-ndjson";
    private static final List<String> TERMS = List.of("Author", "Category", "Tag");

    private JsonLines() {}

    static void describe(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var row = Objects.requireNonNull(schemas.get("BulkRow"));
        row.removeProperty("failed");
        row.setRequired(new ArrayList<>(row.getProperties().keySet()));
        var upload = operation(document, "uploadArticles");
        var rows = OASFactory.createSchema()
                .addOneOf(article(Objects.requireNonNull(schemas.get("ArticleInput"))))
                .addOneOf(removal());
        TERMS.forEach(term -> rows.addOneOf(line(term, Objects.requireNonNull(schemas.get(term + "Input")))));
        describe(upload.getRequestBody().getContent(), rows);
        var totals = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired("totals")
                .addProperty("totals", Objects.requireNonNull(schemas.get("BulkCounts")))
                .addProperty(
                        "sync",
                        Objects.requireNonNull(schemas.get("BulkTotals"))
                                .getProperties()
                                .get("sync"));
        describe(ok(upload), OASFactory.createSchema().addOneOf(row).addOneOf(totals));
        describe(ok(operation(document, "getImportReport")), Objects.requireNonNull(schemas.get("ImportRow")));
    }

    /** What editors send, with the terms of a row. */
    private static Schema article(Schema input) {
        var row = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An article; with `mode=patch` some of its members, and `id` if it has no `externalId`")
                .addProperty("id", text())
                .addProperty(
                        "revive",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .description("Brings the article back if it is withdrawn or trashed"))
                .addProperty("ifVersion", version());
        input.getProperties().forEach(row::addProperty);
        return row;
    }

    private static Schema removal() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Takes the article with this `externalId` or `id` away; `delete` is for good")
                .addRequired("action")
                .addProperty("action", text().enumeration(List.of("withdraw", "trash", "delete")))
                .addProperty("externalId", text())
                .addProperty("id", text())
                .addProperty("withdrawnReason", text().description("Needed to withdraw"))
                .addProperty("ifVersion", version());
    }

    private static Schema version() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .description("The version that the script saw; the row fails if another stands");
    }

    /** What editors send, with the kind and, as exports have them, former slugs. */
    private static Schema line(String term, Schema input) {
        var line = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "A line that brings a kind of document that articles refer to; it needs the scope `imports:write`")
                .addRequired("kind")
                .addRequired("name")
                .addProperty("kind", text().enumeration(List.of(term.toLowerCase(Locale.ROOT))))
                .addProperty(
                        "formerSlugs",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Slugs that lead to it")
                                .items(text()));
        input.getProperties().forEach(line::addProperty);
        if (term.equals("Tag")) {
            line.addProperty(
                    "curated",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.BOOLEAN)
                            .description("Whether it is public even if no article has it; true if left out"));
        }
        return line;
    }

    private static void describe(Content content, Schema line) {
        content.getMediaType(NDJSON)
                .getSchema()
                .description("Lines of JSON; `x-line` describes a line")
                .addExtension("x-line", line);
    }

    private static Content ok(Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent();
    }

    private static Operation operation(OpenAPI document, String id) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findFirst()
                .orElseThrow();
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
