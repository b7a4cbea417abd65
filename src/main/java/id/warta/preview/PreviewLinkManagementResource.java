package id.warta.preview;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Scope;
import id.warta.article.ManagedArticles;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.site.SiteSettings;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Links that show one article before it is public. */
@Path("/v1/manage/articles/{id}/preview-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Manage articles")
public class PreviewLinkManagementResource {
    private final PreviewLinks previews;
    private final PreviewLinkRepository links;
    private final ManagedArticles managed;
    private final Paging paging;
    private final SiteSettings site;
    private final SecurityIdentity identity;

    PreviewLinkManagementResource(
            PreviewLinks previews,
            PreviewLinkRepository links,
            ManagedArticles managed,
            Paging paging,
            SiteSettings site,
            SecurityIdentity identity) {
        this.previews = previews;
        this.links = links;
        this.managed = managed;
        this.paging = paging;
        this.site = site;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "createPreviewLink",
            summary = "Create a link that shows the article in any state",
            description =
                    "Only this answer shows `url`. Anyone with the link can read the article until it ends. The body may be empty.")
    @APIResponseSchema(value = PreviewLinkView.class, responseCode = "201")
    public RestResponse<PreviewLinkView> create(@RestPath String id, PreviewLinkInput input) {
        var link = previews.create(id, input, Caller.of(identity));
        var path = "/v1/preview/" + previews.token(link);
        return VersionTag.created(
                URI.create(path), 1, PreviewLinkView.of(link, site.current().apiUrl() + path));
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "listPreviewLinks",
            summary = "List the preview links of an article, newest first",
            description = "The links that are still valid.")
    public PageView<PreviewLinkView> list(@RestPath String id, @BeanParam ListParameters given) {
        var parameters = new Parameters();
        var article = managed.idOf(id, Caller.of(identity));
        var page = paging.request(parameters, "preview links " + article, given.limit, given.cursor, null);
        parameters.check();
        return paging.page(
                        page,
                        links.list(article, page),
                        link -> List.of(link.createdAt.toString(), link.id.toString()),
                        null)
                .map(link -> PreviewLinkView.of(link, null));
    }

    @DELETE
    @Path("{linkId}")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(
            operationId = "revokePreviewLink",
            summary = "Stop a preview link at once",
            description = "Links have no versions, so If-Match is not required.")
    @APIResponse(responseCode = "204", description = "It shows nothing any more")
    public void revoke(@RestPath String id, @RestPath String linkId) {
        previews.revoke(id, linkId, Caller.of(identity));
    }
}
