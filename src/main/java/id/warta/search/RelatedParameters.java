package id.warta.search;

import id.warta.input.SparseParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What listing related articles takes. */
public class RelatedParameters extends SparseParameters {
    @RestQuery
    @Parameter(
            description = "How many articles are wanted",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    public @Nullable String limit;
}
