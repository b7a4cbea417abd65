package id.warta.paging;

import id.warta.input.Parameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A page of a list that can be trimmed and counted. */
public class CountedListParameters extends ListParameters {
    @RestQuery
    @Parameter(
            description = "`exact` adds `page.total`",
            schema = @Schema(type = SchemaType.STRING, enumeration = "exact"))
    public @Nullable String count;

    /** Whether the number of items is wanted. */
    public boolean counts(Parameters parameters) {
        return !parameters.choice("count", count, "", List.of("exact")).isEmpty();
    }
}
