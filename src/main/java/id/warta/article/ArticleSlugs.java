package id.warta.article;

import id.warta.managed.SlugCandidates;
import id.warta.problem.Conflict;
import id.warta.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the slugs of articles: unique in their language, among all that any article has or had. */
@ApplicationScoped
class ArticleSlugs {
    private static final String UNTITLED = "artikel";

    private final ArticleRepository articles;

    ArticleSlugs(ArticleRepository articles) {
        this.articles = articles;
    }

    /** A free slug made from a headline, with a suffix if need be. It stays free until the transaction ends. */
    String make(@Nullable String headline, String language) {
        var made = headline == null ? "" : Slugs.of(headline);
        return nearest(made.isEmpty() ? UNTITLED : made, language, null);
    }

    /**
     * Sees to it that an article may take a slug: nobody has it, or the article had it itself.
     *
     * @param article the article, or null for a new one
     * @throws Conflict if another article has or had it, with a free one
     */
    void claim(String slug, String language, @Nullable UUID article) {
        var free = nearest(slug, language, article);
        if (!free.equals(slug)) {
            throw Conflict.slugTaken(slug, free);
        }
    }

    /** The slug itself, or if another article has or had it, the nearest that is free until the transaction ends. */
    String nearest(String slug, String language, @Nullable UUID article) {
        var candidates = new SlugCandidates(slug);
        articles.lockSlugs(language, candidates.family());
        return candidates.firstFree(slugs -> articles.findTaken(language, slugs, article));
    }
}
