package id.warta.access;

import id.warta.web.Keyset;
import id.warta.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;

/** Reads the audit. */
@ApplicationScoped
class AuditRepository {
    private static final Keyset NEWEST = new Keyset("e.at", "timestamptz", "e.id", true);

    private final EntityManager database;

    AuditRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * A page of the entries, the newest first.
     *
     * @param filters values by their condition, each of which names its value {@code :value} and a number from 0
     */
    @SuppressWarnings("unchecked")
    List<Tuple> list(Map<String, Object> filters, PageRequest page) {
        var conditions = filters.isEmpty() ? "true" : String.join(" and ", filters.keySet());
        var query = database.createNativeQuery(
                "select e.id as id, e.at as at, e.actor as actor, e.token_id as token_id, e.address as address, "
                        + "e.action as action, e.kind as kind, e.document_id as document_id, "
                        + "cast(e.details as text) as details from audit_entry e where " + conditions + " and "
                        + NEWEST.select(page),
                Tuple.class);
        int number = 0;
        for (Object value : filters.values()) {
            query.setParameter("value" + number++, value);
        }
        NEWEST.bind(query, page);
        return query.getResultList();
    }
}
