package id.warta.author;

import id.warta.managed.SlugHistory;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.Ids;
import id.warta.rows.TransactionLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every query on authors. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {
    private static final Keyset BY_NAME = new Keyset("p.name collate \"und-x-icu\"", "text", "p.id", false);
    private static final String PUBLIC = """
            select p.id, p.slug, p.name, p.bio, p.url, count_public(p.id, :now)
            from author p
            where\s""";

    /** The authors who have or had these slugs, by the slug that was given. */
    public Map<String, Author> findBySlugs(Collection<String> slugs) {
        var ids = slugs().idsOf(slugs);
        var found = new HashMap<String, Author>();
        if (!ids.isEmpty()) {
            var authors =
                    list("id in ?1", ids.values()).stream().collect(Collectors.toMap(Author::id, Function.identity()));
            ids.forEach(
                    (slug, id) -> Optional.ofNullable(authors.get(id)).ifPresent(author -> found.put(slug, author)));
        }
        return found;
    }

    public List<String> listSlugs(int max) {
        return getEntityManager()
                .createQuery("select a.slug from Author a order by a.slug", String.class)
                .setMaxResults(max)
                .getResultList();
    }

    List<Object[]> listPublic(PageRequest page, Instant now) {
        var query = getEntityManager()
                .createNativeQuery(PUBLIC + BY_NAME.select(page), Object[].class)
                .setParameter("now", now);
        BY_NAME.bind(query, page);
        return rows(query);
    }

    Optional<Object[]> findPublic(String slug, Instant now) {
        return rows(getEntityManager()
                        .createNativeQuery(PUBLIC + "p.slug = :slug", Object[].class)
                        .setParameter("slug", slug)
                        .setParameter("now", now))
                .stream()
                .findFirst();
    }

    SlugHistory slugs() {
        return new SlugHistory(getEntityManager(), "author");
    }

    /** Keeps others from merging or deleting until the transaction ends: two could wait for each other. */
    void lockMerges() {
        TransactionLocks.hold(getEntityManager(), "author merges");
    }

    /** What an address of management names: an id, a slug or a former slug. */
    Optional<UUID> idOf(String address) {
        return Ids.parse(address).or(() -> slugs().idOf(address));
    }

    /** Also by a former slug. */
    Optional<Author> findBySlug(String slug) {
        return slugs().idOf(slug).flatMap(this::findByIdOptional);
    }

    /** The slug that what had this slug has now, if readers may see it. */
    public Optional<String> currentSlug(String slug, Instant now) {
        return slugs().current(slug).filter(current -> findPublic(current, now).isPresent());
    }

    @SuppressWarnings("unchecked")
    List<Author> list(String pattern, PageRequest page) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select p.* from author p where p.name ilike :pattern and " + BY_NAME.select(page),
                        Author.class)
                .setParameter("pattern", pattern);
        BY_NAME.bind(query, page);
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
