package id.warta.article;

import id.warta.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The headers that every change of an article takes. */
public class EditParameters extends NoteParameters {
    @RestHeader("If-Match")
    @Parameter(
            description = "The ETag of the version that was read, or * for whichever stands",
            schema = @Schema(type = SchemaType.STRING, examples = "\"v3\""))
    public @Nullable String ifMatch;

    IfMatch precondition() {
        return new IfMatch(ifMatch);
    }
}
