package id.warta.trending;

import id.warta.cache.WritesLater;
import id.warta.connection.ClientAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes note that a reader opened an article. */
@Path("/v1/articles/{slugOrId}/views")
@Tag(name = "Popular")
public class ViewResource {
    private final ViewedArticles articles;
    private final ViewCounting views;
    private final ViewLimit limit;
    private final ClientAddresses clients;

    ViewResource(ViewedArticles articles, ViewCounting views, ViewLimit limit, ClientAddresses clients) {
        this.articles = articles;
        this.views = views;
        this.limit = limit;
        this.clients = clients;
    }

    @POST
    @WritesLater
    @Operation(
            operationId = "countView",
            summary = "Count a view of an article",
            description =
                    "Needs no body and no token, and works with `navigator.sendBeacon`. Crawlers and prefetching are answered alike and "
                            + "not counted, and neither are more views of an article by one network address than a few within ten "
                            + "minutes. No cookie is asked for, and no address is kept.")
    @APIResponse(responseCode = "204", description = "Noted; it counts within seconds")
    public void count(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
            @RestHeader("Sec-Purpose") @Parameter(hidden = true) @Nullable String purpose,
            @RestHeader("Purpose") @Parameter(hidden = true) @Nullable String formerPurpose,
            @Context HttpServerRequest request) {
        var article = articles.idOf(slugOrId);
        if (!Crawlers.isCrawler(userAgent)
                && !isAhead(purpose)
                && !isAhead(formerPurpose)
                && limit.take(article, clients.of(request))) {
            views.count(article);
        }
    }

    /** Whether nobody has opened it yet. */
    private static boolean isAhead(@Nullable String purpose) {
        return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("prefetch");
    }
}
