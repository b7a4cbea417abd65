package id.warta.article;

import id.warta.access.Caller;
import id.warta.problem.NotFound;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The articles that an editor may see, in whatever state. */
@ApplicationScoped
public class ManagedArticles {
    private final ArticleRepository articles;
    private final SiteConfig site;

    ManagedArticles(ArticleRepository articles, SiteConfig site) {
        this.articles = articles;
        this.site = site;
    }

    /**
     * The id that an address names.
     *
     * @throws NotFound if it is none
     */
    public static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("managed-article", id));
    }

    /**
     * The id of an article that the caller may see.
     *
     * @throws NotFound if there is none
     */
    public UUID idOf(String id, Caller caller) {
        return find(id, caller, ArticleRow.Extra.NONE).id();
    }

    /**
     * The article, if the caller may see it.
     *
     * @throws NotFound if there is none
     */
    ArticleRow find(String id, Caller caller, ArticleRow.Extra extra) {
        var filter = ArticleFilter.all().id(parse(id)).within(caller.categories());
        return articles.findOne(filter, site.language(), extra).orElseThrow(() -> new NotFound("managed-article", id));
    }
}
