package id.warta.delivery;

import id.warta.paging.ListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list of articles can be narrowed down by. */
public class ArticleFilterParameters extends ListParameters {
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
            description = "BCP 47 language tag",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 35))
    public @Nullable String language;

    @RestQuery
    @Parameter(
            description = "Published later than this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String publishedAfter;

    @RestQuery
    @Parameter(
            description = "Published before this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String publishedBefore;
}
