package id.warta.search;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.cache.CacheKeys;
import id.warta.cache.ResponseCache;
import id.warta.delivery.ChosenArticles;
import id.warta.input.JsonText;
import id.warta.rows.DeliveryReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Chooses what goes with an article. Around its own moment it looks at so many articles of each of its rarest tags and of its category as
 * {@link RelatedChoice} says, and at those that share its six rarest words, so the work does not grow with the archive.
 */
@ApplicationScoped
class RelatedArticles {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String SOURCES = """
            select 'tag' as kind, s.tag_id as id, next_moment(s.tag_id, :now) as moment
            from article_tag s where s.article_id = :article
            union all
            select 'category', c.id, next_moment(c.id, :now)
            from article a join category own on own.id = a.category_id join category c on c.id in (own.id, own.parent_id)
            where a.id = :article
            union all
            select 'article', r.related_id, least(
                case when p.publish_at > :now then p.publish_at end, case when p.unpublish_at > :now then p.unpublish_at end)
            from article_related r left join article p on p.id = r.related_id and p.status = 'published'
            where r.article_id = :article""";

    private final ChosenArticles chosen;
    private final DeliveryReads reads;
    private final CacheKeys keys;
    private final ResponseCache cache;
    private final JsonText json;
    private final Clock clock;

    RelatedArticles(
            ChosenArticles chosen,
            DeliveryReads reads,
            CacheKeys keys,
            ResponseCache cache,
            JsonText json,
            Clock clock) {
        this.chosen = chosen;
        this.reads = reads;
        this.keys = keys;
        this.cache = cache;
        this.json = json;
        this.clock = clock;
    }

    /** What goes best with a public article, at most so many. */
    List<RelatedArticle> list(UUID article, int limit) {
        keys.add("search");
        if (cache.isOn()) {
            noteSources(article);
        }
        return chosen.list(
                RelatedChoice.SQL,
                Map.of("article", article, "limit", limit),
                Set.of(),
                (summary, row) -> new RelatedArticle(
                        summary,
                        new RelatedArticle.Reason(row.text("reason"), json.read(row.text("shared_tags"), TEXTS))));
    }

    /** Names the lists that the choice was made from: an article that enters or leaves one may change it. */
    private void noteSources(UUID article) {
        reads.list(SOURCES, Map.of("article", article, "now", clock.instant()), row -> {
            var kind = row.text("kind");
            keys.add(kind, row.id("id"));
            if (!kind.equals("article")) {
                keys.add("articles", row.id("id"));
            }
            if (row.get("moment") != null) {
                keys.until(row.time("moment"));
            }
            return kind;
        });
    }
}
