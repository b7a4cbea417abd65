package id.warta.site;

import id.warta.cache.Delivery;
import id.warta.input.SparseParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the newsroom is, for readers' pages. */
@Path("/v1/site")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Site")
public class SiteResource {
    private final SiteSettings settings;
    private final SiteConfig config;

    SiteResource(SiteSettings settings, SiteConfig config) {
        this.settings = settings;
        this.config = config;
    }

    @GET
    @Delivery(SiteView.class)
    @Operation(
            operationId = "getSite",
            summary = "Read what every page needs to know of the newsroom",
            description = "Everything that a page needs to know about the newsroom.")
    public SiteView get(@BeanParam SparseParameters given) {
        return SiteMapper.toView(settings.shown(), config.language());
    }
}
