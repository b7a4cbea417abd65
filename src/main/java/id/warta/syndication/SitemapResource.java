package id.warta.syndication;

import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.cache.PublicMoments;
import id.warta.problem.NotFound;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.web.Document;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Sitemaps by the protocol of sitemaps.org, for a site to hand on from its own host. Their addresses are those of the site. */
@Path("/")
@Produces(SitemapResource.XML)
@Tag(name = "Search engines")
public class SitemapResource {
    static final String XML = "application/xml";

    /** The protocol allows 50,000; fewer leave memory for the rest of a small server. */
    private static final int MAX_ARTICLES = 10_000;

    private static final int MAX_NEWS = 1_000;
    private static final Duration NEWS = Duration.ofDays(2);

    private final Sitemaps sitemaps;
    private final SiteSettings settings;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    SitemapResource(Sitemaps sitemaps, SiteSettings settings, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.sitemaps = sitemaps;
        this.settings = settings;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Path("sitemap.xml")
    @Delivery(Document.class)
    @Operation(
            operationId = "getSitemapIndex",
            summary = "Read the index of sitemaps",
            description = "One sitemap for each month (UTC) with public articles.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Document index() {
        var now = clock.instant();
        var site = settings.shown();
        keys.add("sitemaps");
        keys.until(moments.next(now));
        var months = sitemaps.months(now);
        return document(SitemapXml.index(index -> {
            for (var month : months) {
                for (int part = 1; (part - 1L) * MAX_ARTICLES < month.articles(); part++) {
                    index.sitemap(
                            site.baseUrl() + new SitemapName(month.month(), part).path(),
                            SiteTimes.of(month.changedAt(), site.zone()));
                }
            }
        }));
    }

    @GET
    @Path("sitemap-{month}.xml")
    @Delivery(Document.class)
    @Operation(
            operationId = "getSitemap",
            summary = "Read the sitemap of a month",
            description = "The articles of one month, at most 10,000 in a file.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Document month(
            @RestPath @Parameter(description = "Year and month, and which part if it has several", example = "2026-11")
                    String month) {
        var now = clock.instant();
        var site = settings.shown();
        keys.until(moments.next(now));
        var name = SitemapName.parse(month).orElseThrow(() -> absent(month));
        addKey(name.month());
        var pages = sitemaps.month(name, MAX_ARTICLES, site, now);
        if (pages.isEmpty()) {
            throw absent(month);
        }
        return document(SitemapXml.urls(urls -> {
            for (var page : pages) {
                urls.url(page.url(), SiteTimes.of(page.updatedAt(), site.zone()));
            }
        }));
    }

    @GET
    @Path("news-sitemap.xml")
    @Delivery(Document.class)
    @Operation(
            operationId = "getNewsSitemap",
            summary = "Read the sitemap of the last two days, at most 1,000 articles, for Google News",
            description = "The articles of the last two days, for Google News.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Document news() {
        var now = clock.instant();
        var site = settings.shown();
        var begin = now.minus(NEWS).plus(1, ChronoUnit.MICROS);
        var pages = sitemaps.since(begin, MAX_NEWS, site, now);
        addKey(YearMonth.from(begin.atOffset(ZoneOffset.UTC)));
        addKey(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
        keys.until(moments.next(now));
        keys.until(endOf(pages, now));
        return document(SitemapXml.news(urls -> {
            for (var page : pages) {
                urls.news(
                        page.url(),
                        site.name(),
                        language(page.language(), site),
                        SiteTimes.of(page.publishedAt(), site.zone()),
                        page.headline());
            }
        }));
    }

    /** ISO 639; a tag of private use has no language. */
    private static String language(String tag, Site site) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() ? site.language() : language;
    }

    /** When the oldest is two days old; what follows is in a month of its own. */
    private static Instant endOf(List<Sitemaps.Page> pages, Instant now) {
        var nextMonth =
                Sitemaps.start(YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(1));
        if (pages.isEmpty()) {
            return nextMonth;
        }
        var oldest = pages.get(pages.size() - 1).publishedAt().plus(NEWS);
        return oldest.isBefore(nextMonth) ? oldest : nextMonth;
    }

    private void addKey(YearMonth month) {
        keys.add("sitemap-" + month);
    }

    private NotFound absent(String name) {
        return keys.absent(new NotFound("sitemap", name));
    }

    private static Document document(byte[] content) {
        return new Document(content, SitemapXml.MEDIA_TYPE, List.of(), null); // what left a list is not dated
    }
}
