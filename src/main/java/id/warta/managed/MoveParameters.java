package id.warta.managed;

import id.warta.web.IfMatchParameter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a deletion. */
public class MoveParameters extends IfMatchParameter {
    @RestQuery
    @Parameter(
            description = "Slug of the document of the same kind that its articles get instead",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String moveTo;
}
