package id.warta.paging;

import id.warta.input.SparseParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted, and which members of its items. */
public class ListParameters extends SparseParameters {
    @RestQuery
    @Parameter(
            description = "How many items a page has",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public @Nullable String limit;

    @RestQuery
    @Parameter(
            description = "Where to go on: `page.next` or `page.prev` of an earlier answer to the same question",
            schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
    public @Nullable String cursor;
}
