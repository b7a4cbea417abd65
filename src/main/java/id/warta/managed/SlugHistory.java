package id.warta.managed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The slugs that documents of one kind have or had, as the table {@code <kind>_slug} holds them: each belongs to one document for
 * as long as there is the document.
 */
public final class SlugHistory {
    private final EntityManager database;
    private final String kind;

    public SlugHistory(EntityManager database, String kind) {
        this.database = database;
        this.kind = kind;
    }

    /** The documents that have or had these slugs, by slug. */
    public Map<String, UUID> idsOf(Collection<String> slugs) {
        var ids = new HashMap<String, UUID>();
        if (!slugs.isEmpty()) {
            rows(query("select s.slug, s.%1$s_id from %1$s_slug s where s.slug in (:slugs)")
                            .setParameter("slugs", slugs))
                    .forEach(row -> ids.put((String) row[0], (UUID) row[1]));
        }
        return ids;
    }

    public Optional<UUID> idOf(String slug) {
        return Optional.ofNullable(idsOf(List.of(slug)).get(slug));
    }

    /** Of these slugs, those that another document than this one has or had. */
    public List<String> taken(List<String> slugs, @Nullable UUID own) {
        var taken = new ArrayList<String>();
        idsOf(slugs).forEach((slug, id) -> {
            if (!id.equals(own)) {
                taken.add(slug);
            }
        });
        return taken;
    }

    /** The slug that the document with this slug has now. */
    public Optional<String> current(String slug) {
        List<?> found = query("select d.slug from %1$s_slug s join %1$s d on d.id = s.%1$s_id where s.slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /** Of these slugs, lets those that are nobody's lead to the document. */
    public void add(List<String> slugs, UUID id) {
        for (String slug : slugs) {
            query("insert into %1$s_slug (slug, %1$s_id) values (:slug, :id) on conflict do nothing")
                    .setParameter("slug", slug)
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** Gives all slugs of a document to another, which they lead to from now on. */
    public void hand(UUID from, UUID to) {
        query("update %1$s_slug set %1$s_id = :to where %1$s_id = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql.formatted(kind));
    }
}
