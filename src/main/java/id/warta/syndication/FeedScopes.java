package id.warta.syndication;

import id.warta.cache.CacheKeys;
import id.warta.cache.PublicMoments;
import id.warta.problem.NotFound;
import id.warta.rows.DeliveryReads;
import id.warta.rows.Row;
import id.warta.secret.Signatures;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.text.Characters;
import id.warta.web.Moved;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds what the path of a feed names, and says that the answer depends on it. */
@Singleton
class FeedScopes {
    private static final String ALL = "all";
    private static final Map<String, String> QUERIES = Map.of("category", """
            select d.id, d.slug, d.name, d.description, d.path, d.updated_at
            from category_slug s join category d on d.id = s.category_id where s.slug = :slug""", "tag", """
            select d.id, d.slug, d.name, d.description, d.slug as path, d.updated_at
            from tag_slug s join tag d on d.id = s.tag_id
            where s.slug = :slug and (d.curated or exists (
                select 1 from article_listing l
                where l.scope = d.id and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now)))""", "author", """
            select d.id, d.slug, d.name, d.bio as description, d.slug as path, d.updated_at
            from author_slug s join author d on d.id = s.author_id where s.slug = :slug""");

    private final DeliveryReads reads;
    private final SiteSettings settings;
    private final Signatures signatures;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    FeedScopes(
            DeliveryReads reads,
            SiteSettings settings,
            Signatures signatures,
            CacheKeys keys,
            PublicMoments moments,
            Clock clock) {
        this.reads = reads;
        this.settings = settings;
        this.signatures = signatures;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    /** The whole newsroom. Its id is made of a secret of this installation, which has nothing else that never changes. */
    FeedScope all() {
        var site = settings.shown();
        follow(CacheKeys.NEWSROOM);
        var id = ByteBuffer.wrap(signatures.sign("feed", ALL.getBytes(StandardCharsets.UTF_8)));
        var version8 =
                new UUID((id.getLong() & ~0xF000L) | 0x8000L, (id.getLong() & ~(3L << 62)) | (2L << 62)); // RFC 9562
        return new FeedScope(
                CacheKeys.NEWSROOM, FeedItem.urn(version8), ALL, null, null, site.baseUrl() + "/", site.updatedAt());
    }

    /**
     * A category, a tag or an author.
     *
     * @throws NotFound if readers see none at this slug
     * @throws Moved if it has another slug now
     */
    FeedScope find(String kind, String slug, FeedFormat format) {
        var site = settings.shown();
        var found = Characters.isStorable(slug)
                ? reads.list(
                        Objects.requireNonNull(QUERIES.get(kind)),
                        Map.of("slug", slug, "now", clock.instant()),
                        row -> new Found(row.text("slug"), scope(kind, row, site)))
                : List.<Found>of();
        if (found.isEmpty()) {
            keys.until(moments.next(clock.instant()));
            throw keys.absent(new NotFound(kind, slug));
        }
        var current = found.get(0).slug();
        if (!current.equals(slug)) {
            throw new Moved(slug + format.ending(), current + format.ending());
        }
        var scope = found.get(0).scope();
        keys.add(kind, scope.id());
        follow(scope.id());
        return scope;
    }

    private record Found(String slug, FeedScope scope) {}

    private static FeedScope scope(String kind, Row row, Site site) {
        var slug = row.text("slug");
        var url =
                switch (kind) {
                    case "category" -> site.categoryUrl(row.text("path"));
                    case "tag" -> site.tagUrl(slug);
                    default -> site.authorUrl(slug);
                };
        return new FeedScope(
                row.id("id"),
                FeedItem.urn(row.id("id")),
                kind + "/" + slug,
                row.text("name"),
                row.text("description"),
                url,
                row.time("updated_at"));
    }

    private void follow(UUID scope) {
        keys.add("articles", scope);
        keys.until(moments.next(scope, clock.instant()));
    }
}
