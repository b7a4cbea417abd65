package id.warta.search;

import id.warta.delivery.ArticleFilterParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What searching takes. */
public class SearchParameters extends ArticleFilterParameters {
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
            description = "What to count the hits by, joined by commas: `category`, `tag`, `month`",
            schema = @Schema(type = SchemaType.STRING, pattern = "^(category|tag|month)(,(category|tag|month))*$"))
    public @Nullable String facets;
}
