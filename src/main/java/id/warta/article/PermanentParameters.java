package id.warta.article;

import id.warta.input.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether a deletion is for good. */
public class PermanentParameters {
    @RestQuery
    @Parameter(description = "Deletes for good what is in the trash", schema = @Schema(type = SchemaType.BOOLEAN))
    public @Nullable String permanent;

    boolean isTrue() {
        var parameters = new Parameters();
        boolean given = Boolean.TRUE.equals(parameters.bool("permanent", permanent));
        parameters.check();
        return given;
    }
}
