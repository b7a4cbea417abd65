package id.warta.delivery;

import id.warta.cache.CacheKeys;
import id.warta.input.Parameters;
import id.warta.rows.QueryFilter;
import id.warta.secret.Digests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles that readers walk, as SQL over {@code article_listing}: what stands in all of its scopes and is public now. It
 * runs along the narrowest scope, in its order; work does not grow with the archive.
 */
public final class ArticleListing {
    private static final int MAX_SLUG = 120;
    private static final int MAX_LANGUAGE = 35;
    private static final Set<String> SCOPES = Set.of("category", "tag", "author", "language", "featured");

    private final Map<String, Object> given = new LinkedHashMap<>();
    private final QueryFilter filter = new QueryFilter();
    private boolean readsArticles;

    /** Reads the listing from the parameters, which collect the faults. */
    static ArticleListing of(Parameters parameters, ArticleListParameters given) {
        var listing = new ArticleListing();
        listing.ask("category", parameters.text("category", given.category, MAX_SLUG));
        listing.ask("tag", parameters.text("tag", given.tag, MAX_SLUG));
        listing.ask("author", parameters.text("author", given.author, MAX_SLUG));
        listing.ask("language", parameters.text("language", given.language, MAX_LANGUAGE));
        listing.ask("featured", parameters.bool("featured", given.featured));
        listing.with(
                "publishedAfter",
                parameters.time("publishedAfter", given.publishedAfter),
                "l.publish_at > :publishedAfter");
        listing.with(
                "publishedBefore",
                parameters.time("publishedBefore", given.publishedBefore),
                "l.publish_at < :publishedBefore");
        listing.with(
                "updatedAfter", parameters.time("updatedAfter", given.updatedAfter), "l.updated_at > :updatedAfter");
        var ids = parameters.ids("ids", given.ids);
        listing.with("ids", ids.isEmpty() ? null : ids, "l.article_id = any (:ids)");
        return listing;
    }

    /** The list of everything. */
    static ArticleListing all() {
        return new ArticleListing();
    }

    private void ask(String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private void with(String name, @Nullable Object value, String condition) {
        ask(name, value);
        filter.with(name, value, condition);
    }

    /** Tells lists with other filters apart. */
    String fingerprint() {
        return given.toString();
    }

    /** The slug of a kind that is asked for: {@code category}, {@code tag} or {@code author}. */
    @Nullable
    public String slug(String kind) {
        return (String) given.get(kind);
    }

    boolean asksForSlugs() {
        return given.containsKey("category") || given.containsKey("tag") || given.containsKey("author");
    }

    @SuppressWarnings("unchecked")
    List<UUID> ids() {
        return (List<UUID>) given.getOrDefault("ids", List.of());
    }

    /** Whether it holds all that stands in its scopes. */
    boolean isWholeScope() {
        return SCOPES.containsAll(given.keySet()) && !Boolean.FALSE.equals(given.get("featured"));
    }

    /** Whether more than who stands in its scopes, and since when, decides about this list. */
    boolean followsUpdates() {
        return given.containsKey("updatedAfter") || Boolean.FALSE.equals(given.get("featured"));
    }

    /** The scopes that have no slug, the narrowest first; the last is the whole newsroom. */
    public List<UUID> unnamedScopes() {
        var scopes = new ArrayList<UUID>();
        if (Boolean.TRUE.equals(given.get("featured"))) {
            scopes.add(Digests.namedId("warta featured"));
        }
        if (given.containsKey("language")) {
            scopes.add(Digests.namedId("warta language " + given.get("language")));
        }
        scopes.add(CacheKeys.NEWSROOM);
        return scopes;
    }

    /** Narrows the query down to what is public now. */
    ArticleListing in(ArticleScopes scopes, Instant now) {
        filter.with("now", now, "l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now)");
        filter.with("scope", scopes.narrowest(), "l.scope = :scope");
        for (int index = 0; index < scopes.others().size(); index++) {
            var name = "scope" + index;
            filter.with(
                    name,
                    scopes.others().get(index),
                    "exists (select 1 from article_listing o where o.article_id = l.article_id and o.scope = :" + name
                            + ")");
        }
        if (Boolean.FALSE.equals(given.get("featured"))) {
            readsArticles = true;
            filter.with("featured", false, "a.featured = :featured");
        }
        return this;
    }

    /** What stands behind {@code from}, if this is what is sorted by. */
    public String from(String order) {
        var byArticle = order.startsWith("a.");
        return "article_listing l"
                + (readsArticles || byArticle ? " join article a on a.id = l.article_id" : "")
                + (byArticle ? " and a.status = 'published'" : ""); // as the index says
    }

    public String where() {
        return filter.where();
    }

    public Map<String, Object> values() {
        return filter.values();
    }
}
