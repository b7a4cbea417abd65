package id.warta.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The addresses to begin at. */
@Schema(name = "Index")
public record SiteIndex(@Schema(examples = "Warta") String name, Links links) {

    /** Paths on this server; null for what is on a port of its own. */
    @Schema(name = "IndexLinks")
    public record Links(
            @Schema(examples = "/v1/articles") String articles,
            @Schema(examples = "/v1/categories") String categories,
            @Schema(examples = "/v1/tags") String tags,
            @Schema(examples = "/v1/authors") String authors,
            @Schema(examples = "/v1/search") String search,
            @Schema(examples = "/v1/trending") String trending,
            @Schema(examples = "/v1/feeds/all.rss") String feed,
            @Schema(examples = "/sitemap.xml") String sitemap,
            @Schema(examples = "/v1/site") String site,

            @Schema(nullable = true, examples = "/v1/manage/articles") @Nullable
            String manage,

            @Schema(examples = "/problems") String problems,
            @Schema(examples = "/q/openapi") String openapi,

            @Schema(nullable = true, examples = "/q/swagger-ui") @Nullable
            String documentation,

            @Schema(nullable = true, examples = "/q/health") @Nullable
            String health,

            @Schema(nullable = true, examples = "/q/metrics") @Nullable
            String metrics) {}

    static SiteIndex of(String name, boolean operated) {
        return new SiteIndex(
                name,
                new Links(
                        "/v1/articles",
                        "/v1/categories",
                        "/v1/tags",
                        "/v1/authors",
                        "/v1/search",
                        "/v1/trending",
                        "/v1/feeds/all.rss",
                        "/sitemap.xml",
                        "/v1/site",
                        operated ? "/v1/manage/articles" : null,
                        "/problems",
                        "/q/openapi",
                        operated ? "/q/swagger-ui" : null,
                        operated ? "/q/health" : null,
                        operated ? "/q/metrics" : null));
    }
}
