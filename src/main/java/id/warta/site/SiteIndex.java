package id.warta.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The addresses to begin at. */
@Schema(name = "Index")
public record SiteIndex(@Schema(examples = "Warta") String name, Links links) {

    /** Paths on this server. */
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
            @Schema(examples = "/v1/manage/articles") String manage,
            @Schema(examples = "/problems") String problems,
            @Schema(examples = "/q/openapi") String openapi,
            @Schema(examples = "/q/swagger-ui") String documentation,
            @Schema(examples = "/q/health") String health,
            @Schema(examples = "/q/metrics") String metrics) {}

    static SiteIndex of(String name) {
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
                        "/v1/manage/articles",
                        "/problems",
                        "/q/openapi",
                        "/q/swagger-ui",
                        "/q/health",
                        "/q/metrics"));
    }
}
