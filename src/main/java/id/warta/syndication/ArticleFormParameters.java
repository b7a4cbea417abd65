package id.warta.syndication;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What reading an article in other words takes. */
public class ArticleFormParameters {
    @RestQuery
    @Parameter(
            description = "The language, if articles of several languages have this slug",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 35))
    public @Nullable String language;
}
