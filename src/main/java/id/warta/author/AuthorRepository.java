package id.warta.author;

import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on authors. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {
    private static final Keyset BY_NAME = new Keyset("p.name collate \"und-x-icu\"", "text", "p.id", false);
    private static final String PUBLIC = """
            select p.id, p.slug, p.name, p.bio, p.url,
                (select count(*) from article_author s join article a on a.id = s.article_id
                 where s.author_id = p.id and is_public(a, :now))
            from author p
            where\s""";

    public List<Author> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
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

    /** Of these slugs, those that are taken. */
    List<String> listTaken(List<String> slugs) {
        return getEntityManager()
                .createQuery("select it.slug from Author it where it.slug in :slugs", String.class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
