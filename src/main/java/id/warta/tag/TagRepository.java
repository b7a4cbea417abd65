package id.warta.tag;

import id.warta.managed.ManagedRepository;
import id.warta.managed.PublicRows;
import id.warta.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Every query on tags. */
@ApplicationScoped
public class TagRepository implements ManagedRepository<Tag> {
    static final String KIND = "tag";

    /** One step in an index for each tag, however many articles have it. */
    private static final String CARRIED = """
            exists (
                select 1 from article_listing l
                where l.scope = p.id and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now))""";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Tag> type() {
        return Tag.class;
    }

    /** The tags that readers find by their slug: those that a public article has, and those that an editor created. */
    PublicRows<TagView> publicRows() {
        return rowsOf("(p.curated or " + CARRIED + ")");
    }

    /** The tags that readers find in lists: those that a public article has. */
    PublicRows<TagView> listedRows() {
        return rowsOf(CARRIED);
    }

    private PublicRows<TagView> rowsOf(String condition) {
        return new PublicRows<>(
                getEntityManager(),
                """
                select p.id, p.slug, p.name, p.description, count_public(p.id, :now)
                from tag p
                where\s""" + condition + " and ",
                row -> new TagView((String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue()));
    }

    /**
     * The tags of these names or slugs in their order, each once, made where there are none. Callers that make the same tag at
     * once get the same one.
     */
    public List<Tag> findOrCreate(List<String> names, Instant now) {
        var found = findOrCreateByName(names, now);
        return names.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The same by the name that was given. */
    public Map<String, Tag> findOrCreateByName(List<String> names, Instant now) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Tag> found = find(names);
        var missing = new TreeMap<String, String>(); // sorted, so that two callers take their locks in one order
        names.forEach(name -> missing.putIfAbsent(TagName.key(name), name));
        missing.keySet().removeAll(found.keySet());
        if (!missing.isEmpty()) {
            missing.forEach((key, name) -> insert(name, key, now));
            found = find(names);
        }
        var tags = new HashMap<String, Tag>();
        for (String name : names) {
            var tag = found.get(TagName.key(name));
            if (tag != null) {
                tags.put(name, tag);
            }
        }
        return tags;
    }

    private Map<String, Tag> find(List<String> names) {
        var keys = names.stream().map(TagName::key).distinct().toList();
        var tags = new HashMap<String, Tag>();
        var rows = list("nameKey in ?1 or slug in ?1", keys);
        rows.forEach(tag -> tags.put(tag.slug(), tag));
        rows.forEach(tag -> tags.put(tag.nameKey, tag)); // a name goes before another tag's slug
        tags.keySet().retainAll(keys);
        if (tags.size() < keys.size()) {
            former(keys).forEach((key, id) -> tags.computeIfAbsent(key, unknown -> findById(id)));
        }
        return tags;
    }

    /** Of these names, those that a tag had, or had as a slug. */
    private Map<String, UUID> former(List<String> keys) {
        var former = new HashMap<>(slugs().idsOf(keys));
        rows(getEntityManager()
                        .createNativeQuery(
                                "select n.name_key, n.tag_id from tag_former_name n where n.name_key in (:keys)")
                        .setParameter("keys", keys))
                .forEach(row -> former.put((String) row[0], (UUID) row[1]));
        return former;
    }

    /** A name that a tag has now is nobody's former one. */
    void claimName(String key) {
        getEntityManager()
                .createNativeQuery("delete from tag_former_name where name_key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** What is written under this name belongs to the tag from now on. */
    void rememberName(String key, UUID tag) {
        getEntityManager()
                .createNativeQuery("""
                        insert into tag_former_name values (:key, :tag)
                        on conflict (name_key) do update set tag_id = excluded.tag_id""")
                .setParameter("key", key)
                .setParameter("tag", tag)
                .executeUpdate();
    }

    /** Gives all names of a tag to another. */
    void handNames(Tag from, UUID to) {
        getEntityManager()
                .createNativeQuery("update tag_former_name set tag_id = :to where tag_id = :from")
                .setParameter("to", to)
                .setParameter("from", from.id())
                .executeUpdate();
        rememberName(from.nameKey, to);
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
                                select :id, :slug, :name, :key, false, cast(:now as timestamptz), cast(:now as timestamptz), 1
                                where not exists (select 1 from tag_slug s where s.slug = :slug)
                                on conflict do nothing""")
                        .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .setParameter("slug", slug)
                        .setParameter("name", TagName.tidy(name))
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Optional<Tag> findByName(String name) {
        return Optional.ofNullable(find(List.of(name)).get(TagName.key(name)));
    }

    /** The slug that what had this slug has now, if readers may see it. */
    public Optional<String> currentSlug(String slug, Instant now) {
        return slugs().current(slug)
                .filter(current -> publicRows().find(current, now).isPresent());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
