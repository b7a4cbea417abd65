package id.warta.category;

import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on categories. */
@ApplicationScoped
public class CategoryRepository implements PanacheRepositoryBase<Category, UUID> {
    private static final Keyset ROOTS = new Keyset("c.position", "integer", "c.id", false);
    private static final String COUNTED = """
            select c.id, c.parent_id, c.slug, c.name, c.description, c.path, c.position,
                (select count(*) from article a where a.category_id = c.id and is_public(a, :now))
            from category c
            """;

    public Optional<Category> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public List<String> listSlugs(int max) {
        return getEntityManager()
                .createQuery("select c.slug from Category c order by c.slug", String.class)
                .setMaxResults(max)
                .getResultList();
    }

    /** The categories without a parent, a page of them. */
    List<CategoryRow> listRoots(PageRequest page, Instant now) {
        var query = getEntityManager()
                .createNativeQuery(COUNTED + "where c.parent_id is null and " + ROOTS.select(page), Object[].class)
                .setParameter("now", now);
        ROOTS.bind(query, page);
        return rows(query);
    }

    /** Everything below these paths. */
    List<CategoryRow> listBelow(List<String> paths, Instant now) {
        return paths.isEmpty()
                ? List.of()
                : rows(getEntityManager()
                        .createNativeQuery(COUNTED + """
                                        where exists (
                                            select 1 from category above
                                            where above.path in (:paths) and starts_with(c.path, above.path || '/'))
                                        order by c.position, c.id""", Object[].class)
                        .setParameter("paths", paths)
                        .setParameter("now", now));
    }

    /** The category, everything below it and everything above it, in their order; empty if there is no such category. */
    List<CategoryRow> listAround(String slug, Instant now) {
        return rows(getEntityManager()
                .createNativeQuery(COUNTED + """
                                , category it
                                where it.slug = :slug
                                and (c.id = it.id or starts_with(c.path, it.path || '/') or starts_with(it.path, c.path || '/'))
                                order by c.position, c.id""", Object[].class)
                .setParameter("slug", slug)
                .setParameter("now", now));
    }

    /** Of these slugs, those that are taken. */
    List<String> listTaken(List<String> slugs) {
        return getEntityManager()
                .createQuery("select it.slug from Category it where it.slug in :slugs", String.class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<CategoryRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(CategoryRow::of).toList();
    }
}
