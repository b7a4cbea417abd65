package id.warta.preview;

import id.warta.article.ArticleMapper;
import id.warta.input.Parameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One article before it is public, for those whom an editor gave the link. */
@Path("/v1/preview/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class PreviewResource {
    private final PreviewLinks links;
    private final ArticleMapper mapper;

    PreviewResource(PreviewLinks links, ArticleMapper mapper) {
        this.links = links;
        this.mapper = mapper;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPreview",
            summary = "Read the article of a preview link, in the form of delivery",
            description = "Caches must not store it and search engines must not index it.")
    @APIResponseSchema(value = PreviewView.class, responseCode = "200")
    public RestResponse<PreviewView> get(
            @RestPath String token,
            @RestQuery
                    @Parameter(
                            description = "Forms of the body, joined by commas: `html`, `text`, `markdown`, `blocks`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^(html|text|markdown|blocks)(,(html|text|markdown|blocks))*$",
                                            defaultValue = "html"))
                    @Nullable
                    String bodyFormat) {
        var parameters = new Parameters();
        var chosen = parameters.choices("bodyFormat", bodyFormat, List.of("html", "text", "markdown", "blocks"));
        parameters.check();
        var preview = PreviewMapper.toPreview(mapper, links.find(token), chosen.isEmpty() ? Set.of("html") : chosen);
        return ResponseBuilder.ok(preview)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
