package id.warta.syndication;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every feed takes. */
public class FeedParameters {
    @RestQuery
    @Parameter(
            description = "How many items the document has",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public @Nullable String limit;

    @RestQuery
    @Parameter(
            description = "Where to go on: it stands in the link `next` of another document of the same feed",
            schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
    public @Nullable String cursor;
}
