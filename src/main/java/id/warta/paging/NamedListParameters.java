package id.warta.paging;

import id.warta.input.Parameters;
import id.warta.rows.LikePattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What management's lists of things with names take. */
public class NamedListParameters extends PageParameters {
    @RestQuery
    @Parameter(
            description = "A part of the name, in either case",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
    public @Nullable String q;

    /** The pattern for {@code ilike} that finds the part; everything if none is wanted. */
    public String pattern(Parameters parameters) {
        var part = parameters.text("q", q, 120);
        return part == null ? "%" : LikePattern.containing(part);
    }
}
