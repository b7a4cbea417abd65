package id.warta.managed;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.Ids;
import id.warta.rows.QueryFilter;
import id.warta.rows.TransactionLocks;
import id.warta.text.Slugs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries that every managed kind has; the kind is also the name of its table and, with {@code _slug}, of its slugs' table. */
public interface ManagedRepository<E extends ManagedEntity> extends PanacheRepositoryBase<E, UUID> {
    String kind();

    Class<E> type();

    default SlugHistory slugs() {
        return new SlugHistory(getEntityManager(), kind());
    }

    /** The id that an address of management names: an id, a slug or a former slug. */
    default Optional<UUID> idOf(String address) {
        return Ids.parse(address).or(() -> slugs().idOf(address));
    }

    /** The document that has or had this slug. */
    default Optional<E> findBySlug(String slug) {
        return slugs().idOf(slug).flatMap(this::findByIdOptional);
    }

    /** The documents that have or had these slugs, by the slug that was given. */
    default Map<String, E> findBySlugs(Collection<String> slugs) {
        var found = new HashMap<String, E>();
        if (slugs.isEmpty()) {
            return found;
        }
        list("slug in ?1", slugs).forEach(document -> found.put(document.slug(), document));
        var former = slugs.stream().filter(slug -> !found.containsKey(slug)).collect(Collectors.toSet());
        var ids = slugs().idsOf(former);
        if (!ids.isEmpty()) {
            var documents = list("id in ?1", ids.values()).stream()
                    .collect(Collectors.toMap(ManagedEntity::id, Function.identity()));
            ids.forEach((slug, id) -> found.put(slug, documents.get(id)));
            found.values().removeIf(Objects::isNull);
        }
        return found;
    }

    /** The document that has or had this slug, or else the only one with this name, in either case, or else that of which the name's slug is. */
    default Optional<E> findBySlugOrName(String slugOrName) {
        return Optional.ofNullable(findBySlugsOrNames(List.of(slugOrName)).get(slugOrName));
    }

    /** The same for several, by what was given. */
    default Map<String, E> findBySlugsOrNames(Collection<String> slugsOrNames) {
        var found = findBySlugs(slugsOrNames);
        slugsOrNames.stream()
                .filter(given -> !found.containsKey(given))
                .distinct()
                .forEach(given -> {
                    var named =
                            find("lower(name) = lower(?1)", given).page(0, 2).list();
                    if (named.size() == 1) {
                        found.put(given, named.get(0));
                    } else if (named.isEmpty()) {
                        findBySlug(Slugs.of(given)).ifPresent(document -> found.put(given, document));
                    }
                });
        return found;
    }

    /** At most so many slugs, for suggestions. */
    default List<String> listSlugs(int max) {
        return getEntityManager()
                .createQuery("select d.slug from " + type().getSimpleName() + " d order by d.slug", String.class)
                .setMaxResults(max)
                .getResultList();
    }

    /** A page of the documents that the filter lets through, and one more if there is one. */
    @SuppressWarnings("unchecked")
    default List<E> list(QueryFilter filter, Keyset order, PageRequest page) {
        var query = filter.bind(getEntityManager()
                .createNativeQuery(
                        "select p.* from " + kind() + " p where " + filter.where() + " and " + order.select(page),
                        type()));
        order.bind(query, page);
        return query.getResultList();
    }

    default long count(QueryFilter filter) {
        return ((Number) filter.bind(getEntityManager()
                                .createNativeQuery("select count(*) from " + kind() + " p where " + filter.where()))
                        .getSingleResult())
                .longValue();
    }

    /** Locks the document until commit. */
    default Optional<E> lock(String address) {
        return idOf(address).flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Makes all who change documents of this kind in this way wait until commit. */
    default void lockAll(String way) {
        TransactionLocks.hold(getEntityManager(), kind() + " " + way);
    }
}
