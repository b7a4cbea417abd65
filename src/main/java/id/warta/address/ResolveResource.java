package id.warta.address;

import id.warta.cache.Delivery;
import id.warta.input.Parameters;
import id.warta.input.SparseParameters;
import id.warta.problem.NotFound;
import id.warta.problem.Wording;
import id.warta.web.WebConfig;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Tells sites what to show at an address, and where to send those who come with an old one. */
@Path("/v1/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Site")
public class ResolveResource {
    private static final int MAX_PATH = 2_000;

    private final WebPaths paths;
    private final WebConfig config;

    ResolveResource(WebPaths paths, WebConfig config) {
        this.paths = paths;
        this.config = config;
    }

    @GET
    @Delivery(ResolvedView.class)
    @Operation(
            operationId = "resolvePath",
            summary = "Find the document at a path of the newsroom's site",
            description =
                    "An old path is answered by 308 to the same question with the new path, that of a withdrawn article by "
                            + "410 with the reason. A full address is taken too, if its host is the site's own or that of a site "
                            + "from which articles were imported. Parameters that track readers (`utm_source`, `fbclid`, `gclid` and "
                            + "their kind) are ignored; `/amp/`, `/feed/` and `?amp=1` lead to the article itself.")
    @APIResponseSchema(value = ResolvedView.class, responseCode = "200")
    public RestResponse<ResolvedView> resolve(
            @RestQuery
                    @Parameter(
                            description = "The path, such as `/ekonomi/bi-tahan-suku-bunga`, or a full address",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_PATH))
                    @Nullable
                    String path,
            @BeanParam SparseParameters given) {
        var parameters = new Parameters();
        var wanted = parameters.text("path", path, MAX_PATH);
        var address = FollowedAddress.of(Objects.requireNonNullElse(path, ""));
        if (address.isEmpty()) {
            parameters.fault("path", "path", Wording.of("fault.path"));
        }
        parameters.check();
        var followed = paths.below(address.orElseThrow());
        var found = paths.find(followed).orElseThrow(() -> new NotFound("path", String.valueOf(wanted)));
        if (found.path().equals(followed.withoutTracking())) {
            return RestResponse.ok(found);
        }
        return ResponseBuilder.<ResolvedView>create(308)
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/resolve?path=" + URLEncoder.encode(found.path(), StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, config.cacheControl())
                .build();
    }
}
