package id.warta.delivery;

import id.warta.article.ArticleRow;
import id.warta.article.CommentRule;
import id.warta.cache.CacheKeys;
import id.warta.problem.NotFound;
import id.warta.rows.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of which documents an answer with articles is made, and when time alone changes it. */
@Singleton
public class ArticleKeys {
    private final CacheKeys keys;
    private final CommentRule rule;

    ArticleKeys(CacheKeys keys, CommentRule rule) {
        this.keys = keys;
        this.rule = rule;
    }

    /** The list itself, whatever stands in it. */
    void list(ArticleListing listing, ArticleScopes scopes, boolean inOrderOfAppearance) {
        scopes.missing().forEach(kind -> keys.add(kind.equals("category") ? "categories" : kind + "s"));
        scopes.named().forEach(scope -> keys.add(scope.kind(), scope.id()));
        listing.ids().forEach(id -> keys.add("article", id));
        if (listing.ids().isEmpty() || !scopes.named().isEmpty()) {
            keys.add("articles", scopes.narrowest());
        }
        if (!inOrderOfAppearance || listing.followsUpdates()) {
            keys.add("updates", scopes.narrowest());
        }
        keys.until(scopes.nextMoment());
    }

    void show(ArticleRow row) {
        keys.add("site");
        keys.add("article", row.id());
        add("category", row.categoryId());
        add("tag", row.tagIds());
        add("author", row.authorIds());
        var closing = rule.closesAt(row.commentPolicy(), row.publishAt());
        keys.until(closing.orElse(null));
    }

    /** What stands at an address, with the moment at which something else does. */
    void at(String slugOrId, @Nullable Instant nextMoment) {
        var id = Ids.parse(slugOrId);
        id.ifPresent(article -> keys.add("article", article));
        if (id.isEmpty()) {
            keys.addressed(slugOrId);
        }
        keys.until(nextMoment);
    }

    /** What stands at a path: anything that comes, goes or gets another slug may change it. */
    public void path(String path, @Nullable Instant nextMoment) {
        keys.addressed(path.substring(path.lastIndexOf('/') + 1));
        keys.add("articles");
        keys.add("categories");
        keys.add("tags");
        keys.add("authors");
        keys.until(nextMoment);
    }

    /** The article that the answer hangs on. */
    public void found(ArticleRow row) {
        keys.add("article", row.id());
    }

    /** Nothing is at an address, until this moment at least. */
    NotFound absent(String slugOrId, @Nullable Instant nextMoment) {
        keys.until(nextMoment);
        return keys.absent(new NotFound("article", slugOrId));
    }

    private void add(String kind, @Nullable String ids) {
        if (ids != null) {
            List.of(ids.split(",")).forEach(id -> keys.add(kind, UUID.fromString(id)));
        }
    }
}
