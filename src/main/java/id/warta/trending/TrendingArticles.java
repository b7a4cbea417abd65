package id.warta.trending;

import id.warta.cache.CacheKeys;
import id.warta.delivery.ChosenArticles;
import id.warta.rows.DeliveryReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the most read articles, as {@link TrendingRanking} worked them out, of which only those that are public now come out. */
@ApplicationScoped
class TrendingArticles {
    private static final String SCOPE = """
            select f.category, next_moment(coalesce(f.category, :newsroom), :now) as moment
            from (select (select h.category_id from category_slug h where h.slug = :category) as category) f""";
    private static final String CHOICE = """
            select t.article_id, t.rank as place, t.views as views
            from article_trending t join article p on p.id = t.article_id and is_public(p, :now)
            where t.period = :period and t.scope = :scope order by t.rank limit :limit""";

    private final ChosenArticles chosen;
    private final DeliveryReads reads;
    private final CacheKeys keys;
    private final Clock clock;

    TrendingArticles(ChosenArticles chosen, DeliveryReads reads, CacheKeys keys, Clock clock) {
        this.chosen = chosen;
        this.reads = reads;
        this.keys = keys;
        this.clock = clock;
    }

    /** The most read ones of the newsroom, or of the category with this slug, which is none if there is no such category. */
    List<TrendingArticle> list(String period, @Nullable String category, int limit) {
        keys.add(TrendingRepository.KEY);
        var scope = scope(category);
        return scope == null
                ? List.of()
                : chosen.list(
                        CHOICE,
                        Map.of("period", period, "scope", scope, "limit", limit),
                        Set.of(),
                        (summary, row) -> new TrendingArticle(summary, row.count("views")));
    }

    /** An article that enters or leaves the list of rankable articles changes the ranking. */
    private @Nullable UUID scope(@Nullable String category) {
        var values = Map.of(
                "category",
                Objects.requireNonNullElse(category, ""),
                "newsroom",
                CacheKeys.NEWSROOM,
                "now",
                clock.instant());
        var scope = reads.list(SCOPE, values, row -> {
                    if (row.get("moment") != null) {
                        keys.until(row.time("moment"));
                    }
                    return row.get("category") == null ? CacheKeys.NEWSROOM : row.id("category");
                })
                .get(0);
        if (category != null && scope.equals(CacheKeys.NEWSROOM)) {
            keys.add("categories");
            return null;
        }
        if (category != null) {
            keys.add("category", scope);
        }
        keys.add("articles", scope);
        return scope;
    }
}
