package id.warta.article;

import id.warta.problem.Gone;
import id.warta.problem.NotFound;
import id.warta.site.SiteConfig;
import id.warta.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles that readers may see now, for whoever hangs something on one. */
@ApplicationScoped
public class PublicArticles {
    private final ArticleRepository articles;
    private final SiteConfig site;
    private final Clock clock;

    PublicArticles(ArticleRepository articles, SiteConfig site, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The id of the article at this slug or id.
     *
     * @throws NotFound if there is none that is public now
     * @throws Gone if it was withdrawn
     */
    public UUID idOf(String slugOrId) {
        return find(slugOrId, null, ArticleRow.Extra.NONE).id();
    }

    ArticleRow find(String slugOrId, @Nullable String language, ArticleRow.Extra extra) {
        var visible = at(ArticleFilter.visible(clock.instant()).language(language), slugOrId);
        return articles.findOne(visible, site.language(), extra).orElseThrow(() -> absent(slugOrId, language));
    }

    private RuntimeException absent(String slugOrId, @Nullable String language) {
        var withdrawn = at(ArticleFilter.all().language(language).status(ArticleStatus.WITHDRAWN.spelling()), slugOrId);
        return articles.findOne(withdrawn, site.language(), ArticleRow.Extra.NONE)
                .<RuntimeException>map(row -> new Gone(row.withdrawnReason()))
                .orElseGet(() -> new NotFound("article", slugOrId));
    }

    private static ArticleFilter at(ArticleFilter filter, String slugOrId) {
        return Ids.parse(slugOrId).map(filter::id).orElseGet(() -> filter.slug(slugOrId));
    }
}
