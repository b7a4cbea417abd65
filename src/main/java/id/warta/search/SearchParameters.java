package id.warta.search;

import id.warta.web.ListParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What searching takes. */
public class SearchParameters extends ListParameters {
    static final int MAX_LENGTH = 500;

    @RestQuery
    @Parameter(
            description =
                    "Words, or a question. `\"a phrase\"`, `-without`, `this OR that`; without these, most of the words are "
                            + "enough where hardly anything has all. The first 16 words count.",
            required = true,
            example = "harga beras",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_LENGTH))
    public @Nullable String q;

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

    @RestQuery
    @Parameter(
            description = "What to count the hits by, joined by commas: `category`, `tag`, `month`",
            schema = @Schema(type = SchemaType.STRING, pattern = "^(category|tag|month)(,(category|tag|month))*$"))
    public @Nullable String facets;
}
