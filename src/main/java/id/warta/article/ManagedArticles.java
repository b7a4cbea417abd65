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
    /** What an address begins with that names an article by the id that a script gave it. */
    public static final String EXTERNAL = "external:";

    private final ArticleRepository articles;
    private final SiteConfig site;

    ManagedArticles(ArticleRepository articles, SiteConfig site) {
        this.articles = articles;
        this.site = site;
    }

    /**
     * The id of the article at an address, whoever may see it.
     *
     * @param address an id, a slug, a former slug, or {@code external:} and the id that a script gave it
     * @throws NotFound if there is none
     */
    public UUID resolve(String address) {
        return Ids.parse(address).orElseGet(() -> find(at(address), address, ArticleRow.Extra.NONE)
                .id());
    }

    /**
     * The id of an article that the caller may see.
     *
     * @throws NotFound if there is none
     */
    public UUID idOf(String address, Caller caller) {
        return find(address, caller, ArticleRow.Extra.NONE).id();
    }

    /**
     * The article, if the caller may see it.
     *
     * @throws NotFound if there is none
     */
    ArticleRow find(String address, Caller caller, ArticleRow.Extra extra) {
        return find(at(address).within(caller.categories()), address, extra);
    }

    private ArticleRow find(ArticleFilter filter, String address, ArticleRow.Extra extra) {
        return articles.findOne(filter, site.language(), extra)
                .orElseThrow(() -> new NotFound("managed-article", address));
    }

    private static ArticleFilter at(String address) {
        return address.startsWith(EXTERNAL)
                ? ArticleFilter.all().externalId(address.substring(EXTERNAL.length()))
                : Ids.parse(address).map(ArticleFilter.all()::id).orElseGet(() -> ArticleFilter.all()
                        .everSlug(address));
    }
}
