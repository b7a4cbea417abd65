package id.warta.input;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The members of an answer that a caller wants. */
public class SparseParameters {
    @RestQuery
    @Parameter(
            description = "Members to keep, joined by commas, inner ones with a dot: `headline,slug,category.name`. "
                    + "In a list it trims each item.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 1000))
    public @Nullable String fields;
}
