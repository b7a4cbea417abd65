package id.warta.managed;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What readers see of a kind that is listed by name, as rows of one statement.
 *
 * @param select a statement that ends in {@code where}, with the table as {@code p} and columns that begin with id, slug and name;
 *     {@code :now} is the present moment
 * @param view makes what readers get of a row
 */
public record PublicRows<V>(EntityManager database, String select, Function<Object[], V> view) {
    private static final Keyset BY_NAME = new Keyset("p.name collate \"und-x-icu\"", "text", "p.id", false);

    /** One document: its id, what the list is sorted by, and what readers get. */
    public record Found<V>(UUID id, String name, V view) {
        List<String> keys() {
            return List.of(name, id.toString());
        }
    }

    List<Found<V>> list(PageRequest page, Instant now) {
        var query = query(BY_NAME.select(page), now);
        BY_NAME.bind(query, page);
        return read(query);
    }

    public Optional<Found<V>> find(String slug, Instant now) {
        return read(query("p.slug = :slug", now).setParameter("slug", slug)).stream()
                .findFirst();
    }

    private Query query(String rest, Instant now) {
        return database.createNativeQuery(select + rest, Object[].class).setParameter("now", now);
    }

    @SuppressWarnings("unchecked")
    private List<Found<V>> read(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Found<>((UUID) row[0], (String) row[2], view.apply(row)))
                        .toList();
    }
}
