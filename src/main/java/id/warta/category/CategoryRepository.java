package id.warta.category;

import id.warta.managed.ManagedRepository;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query on categories. */
@ApplicationScoped
public class CategoryRepository implements ManagedRepository<Category> {
    private static final Keyset ROOTS = new Keyset("c.position", "integer", "c.id", false);
    private static final String COUNTED = """
            select c.id, c.parent_id, c.slug, c.name, c.description, c.path, c.position, count_public(c.id, :now)
            from category c
            """;

    static final String KIND = "category";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Category> type() {
        return Category.class;
    }

    /** The slug that the category with this slug has now. */
    public Optional<String> currentSlug(String slug) {
        return slugs().current(slug);
    }

    /** The category at the end of names or slugs with slashes between them, of which the first may stand anywhere; empty if one is missing. */
    public Optional<Category> findByPath(String path) {
        var names = names(path);
        var found = names.size() < 2 ? Optional.<Category>empty() : findBySlugOrName(names.get(0));
        for (var name : names.subList(Math.min(1, names.size()), names.size())) {
            found = found.flatMap(parent -> findBelow(parent, name));
        }
        return found;
    }

    /** The category right below another that has this slug, or a name of the same letters. */
    Optional<Category> findBelow(Category parent, String name) {
        var slug = Slugs.of(name);
        return listChildren(parent.id()).stream()
                .filter(child ->
                        child.slug().equals(slug) || Slugs.of(child.name).equals(slug))
                .findFirst();
    }

    static List<String> names(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<Category> listChildren(@Nullable UUID parent) {
        return parent == null ? list("parentId is null") : list("parentId", parent);
    }

    /** How many generations there are from the category at this path down, itself included. */
    int heightOf(String path) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select max(length(c.path) - length(replace(c.path, '/', '')))
                                    - (length(:path) - length(replace(:path, '/', ''))) + 1
                                from category c where c.path = :path or starts_with(c.path, :path || '/')""")
                        .setParameter("path", path)
                        .getSingleResult())
                .intValue();
    }

    /** Moves the paths of all descendants with a path that changed. */
    void rebase(String from, String to, String by, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update category set path = :to || substr(path, length(:from) + 1), version = version + 1,
                            updated_at = :now, updated_by = :by
                        where starts_with(path, :from || '/')""")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Puts all that stands below one category below the other. */
    void adopt(Category from, Category to, String by, Instant now) {
        getEntityManager()
                .createNativeQuery("update category set parent_id = :to where parent_id = :from")
                .setParameter("from", from.id())
                .setParameter("to", to.id())
                .executeUpdate();
        rebase(from.path, to.path, by, now);
        getEntityManager().flush();
    }

    /** Numbers these categories in this order; those that had the number already stay as they are. */
    void order(List<String> slugs, String by, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update category c set position = o.number - 1, version = version + 1, updated_at = :now, updated_by = :by
                        from unnest(string_to_array(:slugs, ',')) with ordinality as o (slug, number)
                        where c.slug = o.slug and c.position <> o.number - 1""")
                .setParameter("slugs", String.join(",", slugs))
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
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

    @SuppressWarnings("unchecked")
    private static List<CategoryRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(CategoryRow::of).toList();
    }
}
