package id.warta.article;

import id.warta.problem.Gone;
import id.warta.problem.NotFound;
import id.warta.site.SiteConfig;
import id.warta.web.Ids;
import id.warta.web.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles that readers may see now, for whoever hangs something on one. */
@ApplicationScoped
public class PublicArticles {
    private final ArticleRepository articles;
    private final ArticleMapper mapper;
    private final CommentRule rule;
    private final SiteConfig site;
    private final Clock clock;

    PublicArticles(ArticleRepository articles, ArticleMapper mapper, CommentRule rule, SiteConfig site, Clock clock) {
        this.articles = articles;
        this.mapper = mapper;
        this.rule = rule;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The id of the article at this slug or id.
     *
     * @throws NotFound if there is none that is public now
     * @throws Gone if it was withdrawn
     * @throws Moved if that slug is an old one
     */
    public UUID idOf(String slugOrId) {
        return find(slugOrId, null, ArticleRow.Extra.NONE).id();
    }

    /**
     * The public article at this slug or id, as one who comments on it has to know it.
     *
     * @throws NotFound if there is none that is public now
     * @throws Gone if it was withdrawn
     * @throws Moved if that slug is an old one
     */
    public Discussion discussionOf(String slugOrId) {
        var row = find(slugOrId, null, ArticleRow.Extra.NONE);
        return new Discussion(
                row.id(),
                mapper.url(row),
                CommentPolicy.spelled(row.commentPolicy()),
                rule.isOpen(row.commentPolicy(), row.publishAt()));
    }

    ArticleRow find(String slugOrId, @Nullable String language, ArticleRow.Extra extra) {
        var visible = at(ArticleFilter.visible(clock.instant()).language(language), slugOrId);
        return articles.findOne(visible, site.language(), extra).orElseThrow(() -> absent(slugOrId, language));
    }

    /** Why nothing is there: the article has a newer slug, or it was withdrawn. */
    private RuntimeException absent(String slugOrId, @Nullable String language) {
        var moved = ArticleFilter.visible(clock.instant()).language(language).everSlug(slugOrId);
        var withdrawn = ArticleFilter.all().language(language).status(ArticleStatus.WITHDRAWN.spelling());
        var there = Ids.parse(slugOrId).map(withdrawn::id).orElseGet(() -> withdrawn.everSlug(slugOrId));
        return articles.findOne(moved, site.language(), ArticleRow.Extra.NONE)
                .filter(row -> !row.slug().equals(slugOrId))
                .<RuntimeException>map(row -> new Moved(slugOrId, row.slug()))
                .or(() -> articles.findOne(there, site.language(), ArticleRow.Extra.NONE)
                        .map(row -> new Gone(row.withdrawnReason())))
                .orElseGet(() -> new NotFound("article", slugOrId));
    }

    private static ArticleFilter at(ArticleFilter filter, String slugOrId) {
        return Ids.parse(slugOrId).map(filter::id).orElseGet(() -> filter.slug(slugOrId));
    }
}
