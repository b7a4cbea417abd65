package id.warta.site;

import id.warta.web.ManagementPort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The root address: a page for people, an index of links for programs. */
@Path("/")
@Tag(name = "Start")
public class FrontDoorResource {
    private final Headlines headlines;
    private final SiteSettings site;
    private final SiteConfig config;
    private final ManagementPort management;

    FrontDoorResource(Headlines headlines, SiteSettings site, SiteConfig config, ManagementPort management) {
        this.headlines = headlines;
        this.site = site;
        this.config = config;
        this.management = management;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getIndex",
            summary = "List the addresses of the API",
            description = "Links to every part of the API, as JSON or, for a browser, as a page.")
    public SiteIndex index() {
        return SiteIndex.of(site.current().name(), !management.isOpen());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() {
        return Templates.index(site.current().name(), config.language(), headlines.newest(), !management.isOpen())
                .render();
    }

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance index(
                String name, String language, List<Headlines.Headline> newest, boolean operated);
    }
}
