package id.warta.article;

import id.warta.rows.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every query on what editors picked to go with an article. */
@ApplicationScoped
class RelatedRepository {
    private static final String FIND = """
            select distinct on (f.reference) f.reference, f.id
            from (
                select cast(a.id as text) as reference, a.id, true as current, a.language from article a
                where a.id = any (:ids)
                union all
                select s.slug, a.id, s.slug = a.slug, a.language from article_slug s join article a on a.id = s.article_id
                where s.slug = any (:slugs)) f
            join article a on a.id = f.id
            where is_public(a, :now)
                or exists (select 1 from article_related r where r.article_id = :article and r.related_id = a.id)
                or (%s)
            order by f.reference, f.current desc, f.language <> :language, f.id""";

    private final EntityManager database;

    RelatedRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Where these ids and slugs lead, now or once; nowhere if the article is neither public, nor within the categories, nor there already.
     *
     * @param article the article that names them, if it is not a new one
     * @param categories those that the caller is limited to; none for no limit
     * @param language whose article is meant if several have a slug
     */
    @SuppressWarnings("unchecked")
    Map<String, UUID> find(
            List<String> references, @Nullable UUID article, Set<UUID> categories, String language, Instant now) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var ids = references.stream()
                .flatMap(reference -> Ids.parse(reference).stream())
                .collect(Collectors.toMap(UUID::toString, id -> id, (one, same) -> one));
        var within = ArticleFilter.all().within(categories);
        var query = within.bind(database.createNativeQuery(FIND.formatted(within.where())))
                .setParameter("ids", ids.values().toArray(UUID[]::new))
                .setParameter("slugs", references.toArray(String[]::new))
                .setParameter("article", article == null ? new UUID(0, 0) : article)
                .setParameter("language", language)
                .setParameter("now", now);
        var found = new HashMap<String, UUID>();
        ((Stream<Object[]>) query.getResultStream()).forEach(row -> found.put((String) row[0], (UUID) row[1]));
        references.forEach(reference ->
                Ids.parse(reference).map(id -> found.get(id.toString())).ifPresent(id -> found.put(reference, id)));
        return found;
    }

    /** Sets the related articles, in order, and removes all others. An article that does not exist yet shows up once it does. */
    void replace(UUID article, List<UUID> related) {
        database.createNativeQuery("delete from article_related where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into article_related
                        select :article, t.id, t.number - 1 from unnest(:ids) with ordinality as t (id, number)""")
                .setParameter("article", article)
                .setParameter("ids", related.toArray(UUID[]::new))
                .executeUpdate();
    }
}
