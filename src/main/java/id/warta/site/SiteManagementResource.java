package id.warta.site;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.input.Change;
import id.warta.input.MergePatches;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the newsroom is, for editors. */
@Path("/v1/manage/site")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage site")
@RolesAllowed(Scope.SITE_WRITE)
public class SiteManagementResource {
    private final SiteSettings settings;
    private final SecurityIdentity identity;

    SiteManagementResource(SiteSettings settings, SecurityIdentity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getManagedSite",
            summary = "Read the site's settings with their version",
            description = "With its version as `ETag`, for `If-Match`.")
    @APIResponseSchema(value = ManagedSite.class, responseCode = "200")
    public RestResponse<ManagedSite> get() {
        return ok(settings.read());
    }

    @PUT
    @Operation(
            operationId = "replaceSite",
            summary = "Replace the site's settings",
            description =
                    "Members that are left out take their defaults from the server’s settings. `If-Match` is required.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SiteInput.class)))
    @APIResponseSchema(value = ManagedSite.class, responseCode = "200")
    public RestResponse<ManagedSite> replace(Change.Replacement<SiteInput> change, @BeanParam IfMatchParameter given) {
        return ok(change(change, given));
    }

    @PATCH
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchSite",
            summary = "Change some of the site's settings",
            description = "A merge patch (RFC 7396). `If-Match` is required.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SiteInput.class)))
    @APIResponseSchema(value = ManagedSite.class, responseCode = "200")
    public RestResponse<ManagedSite> patch(Change.MergePatch<SiteInput> change, @BeanParam IfMatchParameter given) {
        return ok(change(change, given));
    }

    private SiteSettings.Stored change(Change<SiteInput> change, IfMatchParameter given) {
        return settings.change(
                before -> change.applyTo(before.settings(), SiteMapper.toManaged(before))
                        .document(),
                given.precondition(),
                Caller.of(identity));
    }

    private static RestResponse<ManagedSite> ok(SiteSettings.Stored stored) {
        return VersionTag.ok(stored.version(), SiteMapper.toManaged(stored));
    }
}
