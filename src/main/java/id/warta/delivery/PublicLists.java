package id.warta.delivery;

import id.warta.article.ArticleRow;
import id.warta.article.ArticleSort;
import id.warta.cache.ResponseCache;
import id.warta.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of articles that readers walk, at most three statements a page. */
@ApplicationScoped
class PublicLists {
    private final PublicArticleRepository articles;
    private final ArticleKeys keys;
    private final ResponseCache cache;
    private final Clock clock;

    PublicLists(PublicArticleRepository articles, ArticleKeys keys, ResponseCache cache, Clock clock) {
        this.articles = articles;
        this.keys = keys;
        this.cache = cache;
        this.clock = clock;
    }

    /** A page, and how many articles the list has if that was asked for. */
    record Found(List<ArticleRow> rows, @Nullable Long total) {}

    /**
     * Reads a page.
     *
     * @param count {@code exact}, {@code estimated} or empty
     */
    Found read(ArticleListing listing, String sort, PageRequest page, ArticleRow.Extra extra, String count) {
        var now = clock.instant();
        var scopes = scopes(listing, now);
        keys.list(listing, scopes, ArticleSort.isByAppearance(sort));
        if (!scopes.missing().isEmpty()) {
            return new Found(List.of(), count.isEmpty() ? null : 0L);
        }
        var order = ArticleSort.ofPublic(sort);
        listing.in(scopes, now);
        var rows = articles.list(listing, order, page, extra);
        rows.stream().limit(page.limit()).forEach(keys::show);
        return new Found(rows, total(listing, scopes, count, now));
    }

    private ArticleScopes scopes(ArticleListing listing, Instant now) {
        return listing.asksForSlugs() || cache.isOn()
                ? articles.findScopes(listing, now)
                : new ArticleScopes(List.of(), listing.unnamedScopes(), List.of(), null);
    }

    private @Nullable Long total(ArticleListing listing, ArticleScopes scopes, String count, Instant now) {
        return switch (count) {
            case "exact" ->
                listing.isWholeScope() && scopes.others().isEmpty()
                        ? articles.countIn(scopes.narrowest(), now)
                        : articles.count(listing);
            case "estimated" -> articles.estimate(listing);
            default -> null;
        };
    }
}
