package id.warta.managed;

import id.warta.cache.CacheKeys;
import id.warta.cache.PublicMoments;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.web.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Answers readers about a kind that is listed by name, and names what the answer shows for the caches. */
@ApplicationScoped
public class PublicDocuments {
    private final Paging paging;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    PublicDocuments(Paging paging, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.paging = paging;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    public <V> PageView<V> list(String kind, PublicRows<V> rows, ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, kind + "s", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var found = rows.list(page, now);
        keys.add(kind + "s");
        found.stream().limit(page.limit()).forEach(row -> show(kind, row.id()));
        keys.until(moments.next(now));
        return paging.page(page, found, PublicRows.Found::keys, null).map(PublicRows.Found::view);
    }

    /**
     * Reads one.
     *
     * @throws NotFound if readers see nothing under this slug
     * @throws Moved if this is a former slug
     */
    public <V> V get(String kind, PublicRows<V> rows, SlugHistory slugs, String slug) {
        var now = clock.instant();
        var found = rows.find(slug, now)
                .orElseThrow(() -> absent(kind, slug, slugs.current(slug).filter(current -> rows.find(current, now)
                        .isPresent())));
        show(kind, found.id());
        keys.until(moments.next(found.id(), now));
        return found.view();
    }

    /** Names a document that the answer shows, with how many articles it has. */
    public void show(String kind, UUID id) {
        keys.add(kind, id);
        keys.add("articles", id);
    }

    private RuntimeException absent(String kind, String slug, Optional<String> current) {
        if (current.isPresent() && !current.get().equals(slug)) {
            return new Moved(slug, current.get());
        }
        keys.until(moments.next(clock.instant()));
        return keys.absent(new NotFound(kind, slug));
    }
}
