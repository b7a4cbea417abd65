package id.warta.delivery;

import id.warta.input.Parameters;
import id.warta.input.SparseParameters;
import id.warta.problem.Wording;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What reading one article takes. */
public class ArticleParameters extends SparseParameters {
    @RestQuery
    @Parameter(
            description = "Forms of the body, joined by commas: `html`, `text`, `markdown`, `blocks`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = "^(html|text|markdown|blocks)(,(html|text|markdown|blocks))*$",
                            defaultValue = "html"))
    public @Nullable String bodyFormat;

    @RestQuery
    @Parameter(
            description = "The language, if articles of several languages have this slug",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 35))
    public @Nullable String language;

    @RestQuery
    @Parameter(
            description = "`jsonld` adds the article as a NewsArticle of schema.org",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"jsonld"}))
    public @Nullable String include;

    @RestQuery
    @Parameter(
            description =
                    "The form of the answer, for those who can't say it in `Accept`; `bodyFormat`, `fields` and `include` go with `json`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "jsonld", "ninjs"}))
    public @Nullable String format;

    /** Names each parameter that means something only in this API's own JSON. */
    void refuseBesideJson(Parameters parameters) {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("bodyFormat", bodyFormat);
        given.put("fields", fields);
        given.put("include", include);
        given.forEach((name, value) -> {
            if (value != null) {
                parameters.fault(name, "json-only", Wording.of("fault.json-only", name));
            }
        });
    }
}
