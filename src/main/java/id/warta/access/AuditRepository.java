package id.warta.access;

import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.QueryFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Reads the audit. */
@ApplicationScoped
class AuditRepository {
    private static final Keyset NEWEST = new Keyset("e.at", "timestamptz", "e.id", true);

    private final EntityManager database;

    AuditRepository(EntityManager database) {
        this.database = database;
    }

    /** A page of the entries that the filter asks for, the newest first. */
    @SuppressWarnings("unchecked")
    List<Tuple> list(QueryFilter filter, PageRequest page) {
        var query = database.createNativeQuery(
                "select e.id as id, e.at as at, e.actor as actor, e.token_id as token_id, e.address as address, "
                        + "e.action as action, e.kind as kind, e.document_id as document_id, "
                        + "cast(e.details as text) as details from audit_entry e where " + filter.where() + " and "
                        + NEWEST.select(page),
                Tuple.class);
        NEWEST.bind(filter.bind(query), page);
        return query.getResultList();
    }
}
