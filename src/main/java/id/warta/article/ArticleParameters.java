package id.warta.article;

import id.warta.web.DeliveryParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What reading one article takes. */
public class ArticleParameters extends DeliveryParameters {
    @RestQuery
    @Parameter(
            description = "Forms of the body, joined by commas: `html`, `text`, `markdown`, `blocks`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = "^(html|text|markdown|blocks)(,(html|text|markdown|blocks))*$",
                            defaultValue = "html"))
    public @Nullable String bodyFormat;

    @RestQuery
    @Parameter(
            description = "Which language is meant if several have this slug",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 35))
    public @Nullable String language;
}
