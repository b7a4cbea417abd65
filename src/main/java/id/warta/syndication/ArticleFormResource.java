package id.warta.syndication;

import id.warta.cache.Delivery;
import id.warta.delivery.ArticleVocabulary;
import id.warta.delivery.PublicArticles;
import id.warta.input.Parameters;
import id.warta.web.Document;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An article in other words, at addresses of their own, for those who can only follow a link. */
@Path("/v1/articles")
@Tag(name = "Articles")
public class ArticleFormResource {
    private final PublicArticles articles;
    private final JsonLd jsonLd;
    private final Ninjs ninjs;

    ArticleFormResource(PublicArticles articles, JsonLd jsonLd, Ninjs ninjs) {
        this.articles = articles;
        this.jsonLd = jsonLd;
        this.ninjs = ninjs;
    }

    @GET
    @Path("{slugOrId}.jsonld")
    @Produces(JsonLd.MEDIA_TYPE)
    @Delivery(Document.class)
    @Operation(
            operationId = "getArticleAsJsonLd",
            summary = "Read an article as a NewsArticle of schema.org",
            description = "As NewsArticle of schema.org, fit for a script element of a page.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Document jsonLd(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam ArticleFormParameters given) {
        return read(jsonLd, slugOrId, given);
    }

    @GET
    @Path("{slugOrId}.ninjs")
    @Produces(Ninjs.MEDIA_TYPE)
    @Delivery(Document.class)
    @Operation(
            operationId = "getArticleAsNinjs",
            summary = "Read an article as IPTC ninjs",
            description = "As an item of IPTC ninjs 3.1.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = Ninjs.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Document ninjs(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @BeanParam ArticleFormParameters given) {
        return read(ninjs, slugOrId, given);
    }

    private Document read(ArticleVocabulary vocabulary, String slugOrId, ArticleFormParameters given) {
        var parameters = new Parameters();
        var language = parameters.text("language", given.language, 35);
        parameters.check();
        return vocabulary.document(articles.describable(slugOrId, language));
    }
}
