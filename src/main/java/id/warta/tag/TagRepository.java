package id.warta.tag;

import id.warta.text.Slugs;
import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Every query on tags. */
@ApplicationScoped
public class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    private static final Keyset BY_NAME = new Keyset("p.name collate \"und-x-icu\"", "text", "p.id", false);
    private static final String PUBLIC = """
            select p.id, p.slug, p.name, p.description,
                (select count(*) from article_tag s join article a on a.id = s.article_id
                 where s.tag_id = p.id and is_public(a, :now))
            from tag p
            where (p.curated or exists (
                select 1 from article_tag s join article a on a.id = s.article_id
                where s.tag_id = p.id and is_public(a, :now)))
            and\s""";

    /**
     * The tags of these names or slugs in their order, each once, made where there are none. Callers that make the same tag at
     * once get the same one.
     */
    public List<Tag> findOrCreate(List<String> names, Instant now) {
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Tag> found = find(names);
        var missing = new TreeMap<String, String>(); // sorted, so that two callers take their locks in one order
        names.forEach(name -> missing.putIfAbsent(TagName.key(name), name));
        missing.keySet().removeAll(found.keySet());
        if (!missing.isEmpty()) {
            missing.forEach((key, name) -> insert(name, key, now));
            found = find(names);
        }
        var tags = new ArrayList<Tag>();
        for (String name : names) {
            var tag = found.get(TagName.key(name));
            if (tag != null && !tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private Map<String, Tag> find(List<String> names) {
        var keys = names.stream().map(TagName::key).distinct().toList();
        var tags = new HashMap<String, Tag>();
        var rows = list("nameKey in ?1 or slug in ?1", keys);
        rows.forEach(tag -> tags.put(tag.slug, tag));
        rows.forEach(tag -> tags.put(tag.nameKey, tag)); // a name goes before another tag's slug
        tags.keySet().retainAll(keys);
        return tags;
    }

    private void insert(String name, String key, Instant now) {
        var made = Slugs.of(name);
        var base = made.isEmpty() ? "tag" : made;
        for (int suffix = 1; !insert(suffix == 1 ? base : base + "-" + suffix, name, key, now); suffix++) {
            if (find(List.of(name)).containsKey(key)) {
                return;
            }
        }
    }

    private boolean insert(String slug, String name, String key, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into tag (id, slug, name, name_key, curated, created_at, updated_at, version)
                                values (:id, :slug, :name, :key, false, :now, :now, 1) on conflict do nothing""")
                        .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .setParameter("slug", slug)
                        .setParameter("name", TagName.tidy(name))
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
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
                .createQuery("select it.slug from Tag it where it.slug in :slugs", String.class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
