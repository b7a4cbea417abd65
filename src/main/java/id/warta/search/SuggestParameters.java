package id.warta.search;

import id.warta.input.SparseParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What proposing takes. */
public class SuggestParameters extends SparseParameters {
    @RestQuery
    @Parameter(
            description = "What was typed so far",
            required = true,
            example = "guber",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = SearchParameters.MAX_LENGTH))
    public @Nullable String q;

    @RestQuery
    @Parameter(
            description = "How many proposals",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"))
    public @Nullable String limit;
}
