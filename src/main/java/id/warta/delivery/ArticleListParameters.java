package id.warta.delivery;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing articles takes. */
public class ArticleListParameters extends ArticleFilterParameters {
    @RestQuery
    @Parameter(
            description = "Number of the page, from 1, down to item 10,000; for more go on with a cursor",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    public @Nullable String page;

    @RestQuery
    @Parameter(
            description = "Adds `page.total`: counted, or as the planner guesses it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"exact", "estimated"}))
    public @Nullable String count;

    @RestQuery
    @Parameter(
            description = "Order",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "-publishedAt",
                                "publishedAt",
                                "-updatedAt",
                                "updatedAt",
                                "-commentCount",
                                "headline"
                            },
                            defaultValue = "-publishedAt"))
    public @Nullable String sort;

    @RestQuery
    @Parameter(
            description = "What to add to each item, joined by commas: `body`",
            schema = @Schema(type = SchemaType.STRING, enumeration = "body"))
    public @Nullable String include;

    @RestQuery
    @Parameter(
            description =
                    "Forms of the body, with `include=body`: `html`, `text`, `markdown`, `blocks`, joined by commas",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = "^(html|text|markdown|blocks)(,(html|text|markdown|blocks))*$"))
    public @Nullable String bodyFormat;

    @RestQuery
    @Parameter(description = "Only featured articles, or only others", schema = @Schema(type = SchemaType.BOOLEAN))
    public @Nullable String featured;

    @RestQuery
    @Parameter(
            description = "Changed for readers later than this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String updatedAfter;

    @RestQuery
    @Parameter(
            description = "Up to 100 ids, joined by commas",
            schema = @Schema(type = SchemaType.STRING, minLength = 36, maxLength = 3699))
    public @Nullable String ids;
}
