package id.warta.syndication;

import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.problem.NotFound;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.web.Document;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The texts that machines look for at the root of a site, for the site to hand on from its own host. */
@Path("/")
@Produces(RootTextResource.TEXT)
@Tag(name = "Search engines")
public class RootTextResource {
    static final String TEXT = "text/plain";

    private final SiteSettings settings;
    private final CacheKeys keys;

    RootTextResource(SiteSettings settings, CacheKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @GET
    @Path("robots.txt")
    @Delivery(Document.class)
    @Operation(
            operationId = "getRobotsTxt",
            summary = "Read the rules for crawlers",
            description = "The text in the settings of the site, or a text that allows everything.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Document robots() {
        var site = settings.shown();
        return document(RootTexts.robots(site), "robots.txt", site);
    }

    @GET
    @Path("ads.txt")
    @Delivery(Document.class)
    @Operation(
            operationId = "getAdsTxt",
            summary = "Read the authorised sellers of advertisements",
            description = "The text in the settings of the site; 404 if there is none.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Document ads() {
        var site = settings.shown();
        return document(RootTexts.ads(site), "ads.txt", site);
    }

    @GET
    @Path(".well-known/security.txt")
    @Delivery(Document.class)
    @Operation(
            operationId = "getSecurityTxt",
            summary = "Read the contact for security reports",
            description = "RFC 9116, from the settings of the site; 404 if they name no contact.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Document security() {
        var site = settings.shown();
        return document(RootTexts.security(site), "security.txt", site);
    }

    private Document document(@Nullable String text, String name, Site site) {
        if (text == null) {
            throw keys.absent(new NotFound("text", name));
        }
        return new Document(
                text.getBytes(StandardCharsets.UTF_8), TEXT + ";charset=utf-8", List.of(), site.updatedAt());
    }
}
