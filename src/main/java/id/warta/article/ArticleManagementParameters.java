package id.warta.article;

import id.warta.paging.CountedListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing articles in every state takes. */
public class ArticleManagementParameters extends CountedListParameters {
    @RestQuery
    @Parameter(
            description = "A part of the headline, in either case",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 300))
    public @Nullable String q;

    @RestQuery
    @Parameter(
            description = "Order",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-updatedAt", "updatedAt", "-createdAt", "createdAt"},
                            defaultValue = "-updatedAt"))
    public @Nullable String sort;

    @RestQuery
    @Parameter(
            description = "State",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "in-review", "published", "withdrawn", "trashed"}))
    public @Nullable String status;

    @RestQuery
    @Parameter(
            description = "Slug of a category; its descendants belong to it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String category;

    @RestQuery
    @Parameter(
            description = "Slug of a tag",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String tag;

    @RestQuery
    @Parameter(
            description = "Slug of an author",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String author;

    @RestQuery
    @Parameter(
            description = "Your own id for it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    public @Nullable String externalId;

    @RestQuery
    @Parameter(
            description = "Saved later than this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String updatedAfter;

    @RestQuery
    @Parameter(
            description = "Only the article that has or had this slug",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String slug;

    @RestQuery
    @Parameter(
            description = "`body` adds the body of each article",
            schema = @Schema(type = SchemaType.STRING, enumeration = "body"))
    public @Nullable String include;
}
