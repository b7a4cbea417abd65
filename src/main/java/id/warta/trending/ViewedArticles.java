package id.warta.trending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.warta.cache.Held;
import id.warta.cache.ResponseCache;
import id.warta.delivery.PublicArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Knows the articles that readers open just now, so that counting asks the database for none of them again and again. */
@ApplicationScoped
class ViewedArticles {
    private static final int MAX = 10_000;
    private static final Duration KEPT = Duration.ofSeconds(10); // an end by time alone is noticed so late

    private final PublicArticles articles;
    private final Held<Cache<String, UUID>> known;

    ViewedArticles(PublicArticles articles, ResponseCache cache) {
        this.articles = articles;
        known = cache.hold("articles", ViewedArticles::none); // forgotten whenever an article comes or goes
    }

    private static Cache<String, UUID> none() {
        return Caffeine.newBuilder()
                .maximumSize(MAX)
                .expireAfterWrite(KEPT)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The id of the public article at this slug or id.
     *
     * @throws id.warta.problem.NotFound if there is none
     * @throws id.warta.problem.Gone if it was withdrawn
     * @throws id.warta.web.Moved if that slug is an old one
     */
    UUID idOf(String slugOrId) {
        var held = known.get();
        var id = held.getIfPresent(slugOrId);
        if (id == null) {
            id = articles.idOf(slugOrId);
            held.put(slugOrId, id);
        }
        return id;
    }
}
