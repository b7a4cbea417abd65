package id.warta.delivery;

import id.warta.article.ArticleRow;
import id.warta.article.ArticleSort;
import id.warta.paging.PageRequest;
import id.warta.site.Headlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The newest public articles for the front page. */
@ApplicationScoped
class NewestHeadlines implements Headlines {
    private static final PageRequest FIRST = new PageRequest("headlines", 8, null, false, 0);

    private final PublicArticleRepository articles;
    private final Clock clock;

    NewestHeadlines(PublicArticleRepository articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public List<Headline> newest() {
        var listing = ArticleListing.all();
        var everything =
                listing.in(new ArticleScopes(List.of(), listing.unnamedScopes(), List.of(), null), clock.instant());
        var newest = ArticleSort.ofPublic(ArticleSort.NEWEST);
        return articles.list(everything, newest, FIRST, ArticleRow.Extra.NONE).stream()
                .limit(FIRST.limit())
                .map(row -> new Headline(
                        String.valueOf(row.categoryName()),
                        String.valueOf(row.headline()),
                        "/v1/articles/" + row.slug()))
                .toList();
    }
}
