package id.warta.syndication;

import id.warta.body.LinkedText;
import id.warta.cache.CacheKeys;
import id.warta.delivery.ArticleView;
import id.warta.delivery.PublicArticles;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.rows.DeliveryReads;
import id.warta.rows.Row;
import id.warta.secret.Digests;
import id.warta.text.XmlText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The approved comments of a public article as feeds show them, the newest first. Addresses of readers are not even read. */
@Singleton
class FeedComments {
    private static final Keyset NEWEST = new Keyset("c.created_at", "timestamptz", "c.id", true);

    private final PublicArticles visible;
    private final DeliveryReads reads;
    private final Paging paging;
    private final CacheKeys keys;

    FeedComments(PublicArticles visible, DeliveryReads reads, Paging paging, CacheKeys keys) {
        this.visible = visible;
        this.reads = reads;
        this.paging = paging;
        this.keys = keys;
    }

    /**
     * The article at a slug or id.
     *
     * @throws id.warta.problem.NotFound if there is none that is public now
     * @throws id.warta.problem.Gone if it was withdrawn
     * @throws id.warta.web.Moved if that slug is an old one
     */
    ArticleView article(String slugOrId) {
        var article = visible.describable(slugOrId, null);
        keys.add("comments", article.id());
        return article;
    }

    FeedScope scope(ArticleView article) {
        return new FeedScope(
                article.id(),
                FeedItem.urn(Digests.namedId("warta comments " + article.id())),
                FeedArticles.commentsPath(article.slug()),
                article.headline(),
                article.summary(),
                article.url(),
                article.publishedAt());
    }

    PageView<FeedItem> list(ArticleView article, PageRequest page) {
        var values = new HashMap<String, Object>(NEWEST.values(page));
        values.put("article", article.id());
        var found = reads.list(
                "select c.id, c.parent_id, c.author_name, c.author_url, c.body, c.created_at, c.updated_at from comment c "
                        + "where c.article_id = :article and c.status = 'approved' and " + NEWEST.select(page),
                values,
                row -> item(row, article));
        return paging.page(
                page,
                found,
                comment -> List.of(comment.published().toString(), comment.id().toString()),
                null);
    }

    private static FeedItem item(Row row, ArticleView article) {
        var author = XmlText.of(row.text("author_name"));
        Instant written = row.time("created_at");
        @Nullable UUID parent = row.id("parent_id");
        return new FeedItem(
                row.id("id"),
                article.url(),
                author,
                null,
                FeedText.standalone(LinkedText.html(row.text("body")), article.url(), article.url()),
                written,
                row.time("updated_at").isBefore(written) ? written : row.time("updated_at"),
                article.language(),
                List.of(new FeedItem.Person(author, FeedText.legalOrNull(row.text("author_url")))),
                List.of(),
                null,
                null,
                null,
                new FeedItem.Answered(parent == null ? article.id() : parent, article.url()));
    }
}
