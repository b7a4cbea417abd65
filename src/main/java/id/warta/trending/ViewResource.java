package id.warta.trending;

import id.warta.cache.WritesLater;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

    ViewResource(ViewedArticles articles, ViewCounting views) {
        this.articles = articles;
        this.views = views;
    }

    @POST
    @WritesLater
    @Operation(
            operationId = "countView",
            summary = "Count a view of an article",
            description =
                    "Needs no body and no token, and works with `navigator.sendBeacon`. Crawlers and prefetching are answered alike and "
                            + "not counted. Neither an address nor a cookie is asked for or kept.")
    @APIResponse(responseCode = "204", description = "Noted; it counts within seconds")
    public void count(
            @RestPath @Parameter(description = "Slug or id", example = "bi-tahan-suku-bunga") String slugOrId,
            @RestHeader(HttpHeaders.USER_AGENT) @Parameter(hidden = true) @Nullable String userAgent,
            @RestHeader("Sec-Purpose") @Parameter(hidden = true) @Nullable String purpose,
            @RestHeader("Purpose") @Parameter(hidden = true) @Nullable String formerPurpose) {
        var article = articles.idOf(slugOrId);
        if (!Crawlers.isCrawler(userAgent) && !isAhead(purpose) && !isAhead(formerPurpose)) {
            views.count(article);
        }
    }

    /** Whether nobody has opened it yet. */
    private static boolean isAhead(@Nullable String purpose) {
        return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("prefetch");
    }
}
