package id.warta.trending;

import id.warta.input.SparseParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing the most read articles takes. */
public class TrendingParameters extends SparseParameters {
    @RestQuery
    @Parameter(
            description = "The time up to now that counts",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"1h", "24h", "7d"},
                            defaultValue = "24h"))
    public @Nullable String window;

    @RestQuery
    @Parameter(
            description = "Only those of this category and all below it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String category;

    @RestQuery
    @Parameter(
            description = "How many articles are wanted",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    public @Nullable String limit;
}
