package id.warta.web;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The header that says which version of a document the caller saw. */
public class IfMatchParameter {
    @RestHeader("If-Match")
    @Parameter(
            description = "The ETag of the version that was read, or * for whichever stands",
            schema = @Schema(type = SchemaType.STRING, examples = "\"v3\""))
    public @Nullable String ifMatch;

    public IfMatch precondition() {
        return new IfMatch(ifMatch);
    }
}
