package id.warta.delivery;

import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.article.ArticleStatus;
import id.warta.article.CommentPolicy;
import id.warta.article.CommentRule;
import id.warta.problem.Gone;
import id.warta.problem.NotFound;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import id.warta.web.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles that are public now, for features that attach something to one. */
@ApplicationScoped
public class PublicArticles {
    private final PublicArticleRepository articles;
    private final ArticleRepository all;
    private final ArticleViewMapper mapper;
    private final CommentRule rule;
    private final ArticleKeys keys;
    private final SiteConfig site;
    private final Clock clock;

    PublicArticles(
            PublicArticleRepository articles,
            ArticleRepository all,
            ArticleViewMapper mapper,
            CommentRule rule,
            ArticleKeys keys,
            SiteConfig site,
            Clock clock) {
        this.articles = articles;
        this.all = all;
        this.mapper = mapper;
        this.rule = rule;
        this.keys = keys;
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
                mapper.publicUrl(row),
                CommentPolicy.spelled(row.commentPolicy()),
                rule.isOpen(row.commentPolicy(), row.publishAt()));
    }

    /**
     * The public article at this slug or id as a vocabulary describes it, and all that this is made of noted for the cache.
     *
     * @param language which one is meant if several have this slug, or null
     * @throws NotFound if there is none that is public now
     * @throws Gone if it was withdrawn
     * @throws Moved if that slug is an old one
     */
    public ArticleView describable(String slugOrId, @Nullable String language) {
        var row = find(slugOrId, language, ArticleRow.Extra.of(ArticleForms.BODY_FORMATS));
        keys.show(row);
        return mapper.toView(row, ArticleForms.BODY_FORMATS);
    }

    ArticleRow find(String slugOrId, @Nullable String language, ArticleRow.Extra extra) {
        var now = clock.instant();
        var visible = at(ArticleFilter.visible(now).language(language), slugOrId);
        var found =
                articles.findPublic(visible, site.language(), extra).orElseThrow(() -> absent(slugOrId, language, now));
        keys.at(slugOrId, found.nextMoment());
        keys.found(found.row());
        return found.row();
    }

    /** Why nothing is there: the article has a newer slug, or it was withdrawn. */
    private RuntimeException absent(String slugOrId, @Nullable String language, Instant now) {
        var known = ArticleFilter.visibleOrWithdrawn(now).language(language);
        var row = all.findOne(
                Ids.parse(slugOrId).map(known::id).orElseGet(() -> known.everSlug(slugOrId)),
                site.language(),
                ArticleRow.Extra.NONE);
        if (row.isPresent() && row.get().status().equals(ArticleStatus.WITHDRAWN.spelling())) {
            return new Gone(row.get().withdrawnReason());
        }
        if (row.isPresent() && !row.get().slug().equals(slugOrId)) {
            return new Moved(slugOrId, row.get().slug());
        }
        return keys.absent(slugOrId, articles.nextMomentAt(slugOrId, now));
    }

    private static ArticleFilter at(ArticleFilter filter, String slugOrId) {
        return Ids.parse(slugOrId).map(filter::id).orElseGet(() -> filter.slug(slugOrId));
    }
}
