package id.warta.syndication;

import id.warta.article.BodyView;
import id.warta.article.DatelineView;
import id.warta.delivery.ArticleSummary;
import id.warta.delivery.ChosenArticles;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.site.Site;
import id.warta.site.SiteSettings;
import id.warta.text.XmlText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The articles of a scope as feeds show them, whole, the newest first: one statement a page. */
@Singleton
class FeedArticles {
    private static final Keyset NEWEST = new Keyset("l.publish_at", "timestamptz", "l.article_id", true);
    private static final Set<String> HTML = Set.of("html");

    private final ChosenArticles articles;
    private final SiteSettings settings;
    private final Paging paging;

    FeedArticles(ChosenArticles articles, SiteSettings settings, Paging paging) {
        this.articles = articles;
        this.settings = settings;
        this.paging = paging;
    }

    PageView<FeedItem> list(UUID scope, PageRequest page) {
        var site = settings.shown();
        var values = new HashMap<String, Object>(NEWEST.values(page));
        values.put("scope", scope);
        values.put("shown", page.limit());
        var more = new AtomicBoolean(); // what is not shown must not be among the answer's keys
        var found = articles.list(
                "select f.article_id, f.place, f.fetched from (select e.article_id, row_number() over () as place, "
                        + "count(*) over () as fetched from (select l.article_id from article_listing l where "
                        + "l.scope = :scope and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now) and "
                        + NEWEST.select(page) + ") e) f where f.place <= :shown",
                values,
                HTML,
                (article, row) -> {
                    more.set(row.number("fetched") > page.limit());
                    return article;
                });
        if (more.get()) {
            found.add(found.get(found.size() - 1)); // stands for the one behind the page
        }
        return paging.page(
                        page,
                        found,
                        article -> List.of(
                                article.publishedAt().toString(), article.id().toString()),
                        null)
                .map(article -> item(article, site));
    }

    private static FeedItem item(ArticleSummary article, Site site) {
        var body = article.body();
        var published = article.publishedAt();
        return new FeedItem(
                article.id(),
                article.url(),
                XmlText.of(article.headline()),
                FeedText.legalOrNull(article.summary()),
                FeedText.standalone(
                        FeedText.withDateline(html(body), article.dateline()), article.url(), site.baseUrl()),
                published,
                article.updatedAt().isBefore(published) ? published : article.updatedAt(),
                article.language(),
                article.authors().stream()
                        .map(credit -> new FeedItem.Person(XmlText.of(credit.name()), site.authorUrl(credit.slug())))
                        .toList(),
                labels(article, site),
                FeedPictures.lead(article.image(), site),
                dateline(article.dateline()),
                new FeedItem.Comments(article.comments().count(), commentsPath(article.slug())),
                null);
    }

    /** The path of the feed with an article's comments, without the ending. */
    static String commentsPath(String slug) {
        return "articles/" + slug + "/comments";
    }

    private static String html(@Nullable BodyView body) {
        return body == null || body.html() == null ? "" : body.html();
    }

    private static @Nullable String dateline(@Nullable DatelineView dateline) {
        return dateline == null ? null : XmlText.of(dateline.text());
    }

    private static List<FeedItem.Label> labels(ArticleSummary article, Site site) {
        var labels = new ArrayList<FeedItem.Label>();
        var category = article.category();
        labels.add(new FeedItem.Label(
                category.slug(), XmlText.of(category.name()), site.apiUrl() + "/v1/categories", true));
        article.tags()
                .forEach(tag -> labels.add(
                        new FeedItem.Label(tag.slug(), XmlText.of(tag.name()), site.apiUrl() + "/v1/tags", false)));
        return labels;
    }
}
