package id.warta.exchange.markdown;

import id.warta.access.Caller;
import id.warta.access.Once;
import id.warta.access.Scope;
import id.warta.article.ArticleManagementResource;
import id.warta.article.ArticleWriting;
import id.warta.article.CreateParameters;
import id.warta.article.ManagedArticle;
import id.warta.input.BodyLimit;
import id.warta.input.RequestDigest;
import id.warta.web.IfMatchParameter;
import id.warta.web.VersionTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Articles as text files: the same address as that of JSON, by another media type. */
@Path("/v1/manage/articles")
@Produces(MediaType.APPLICATION_JSON)
public class MarkdownResource {
    private final MarkdownUpload upload;
    private final Once once;
    private final RequestDigest digest;
    private final SecurityIdentity identity;

    MarkdownResource(MarkdownUpload upload, Once once, RequestDigest digest, SecurityIdentity identity) {
        this.upload = upload;
        this.once = once;
        this.digest = digest;
        this.identity = identity;
    }

    @POST
    @Consumes("text/markdown")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(hidden = true) // one operation of the document has both media types
    public RestResponse<ManagedArticle> create(InputStream body, @BeanParam CreateParameters given) throws Exception {
        var document = BodyLimit.read(body);
        digest.note(document);
        return once.answer(() -> {
            var article = upload.create(document, given.by(Caller.of(identity)));
            return created(article);
        });
    }

    @PUT
    @Path("by-external-id/{externalId}")
    @Consumes("text/markdown")
    @RolesAllowed(Scope.ARTICLES_WRITE)
    @Operation(hidden = true) // one operation of the document has both media types
    public RestResponse<ManagedArticle> replace(
            @RestPath String externalId,
            InputStream body,
            @BeanParam IfMatchParameter given,
            @BeanParam CreateParameters note)
            throws IOException {
        var id = ArticleManagementResource.externalId(externalId);
        var uploaded = upload.replace(id, BodyLimit.read(body), given.precondition(), note.by(Caller.of(identity)));
        var article = uploaded.article();
        return uploaded.effect() == ArticleWriting.Effect.CREATED
                ? created(article)
                : VersionTag.ok(article.version(), article);
    }

    private static RestResponse<ManagedArticle> created(ManagedArticle article) {
        return VersionTag.created(URI.create("/v1/manage/articles/" + article.id()), article.version(), article);
    }
}
