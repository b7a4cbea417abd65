package id.warta.comment;

import id.warta.access.Caller;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.rows.QueryFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The comments that a moderator may see: all, or those under articles in the categories of the token. */
@ApplicationScoped
class ManagedComments {
    private static final String IN_CATEGORIES = """
            exists (select 1 from article a join category it on it.id = a.category_id
                join category limit_to on limit_to.id in (:limits)
                    and (it.id = limit_to.id or starts_with(it.path, limit_to.path || '/'))
                where a.id = c.article_id)""";

    private final EntityManager database;

    ManagedComments(EntityManager database) {
        this.database = database;
    }

    List<Comment> list(Caller caller, QueryFilter filter, Keyset order, PageRequest page) {
        var query = filter.bind(select(caller, filter.where(), order.select(page)));
        order.bind(query, page);
        return rows(query);
    }

    Optional<Comment> find(Caller caller, UUID id) {
        return rows(select(caller, "c.id = :id", "true").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Of these comments those that the caller may see, with the articles that they stand under. */
    Map<UUID, UUID> articlesOf(Caller caller, List<UUID> ids) {
        var articles = new LinkedHashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            var sql = "select c.id, c.article_id from comment c where c.id in (:ids)" + limit(caller)
                    + " order by c.article_id, c.id";
            var query = bind(caller, database.createNativeQuery(sql));
            @SuppressWarnings("unchecked")
            List<Object[]> rows = query.setParameter("ids", ids).getResultList();
            rows.forEach(row -> articles.put((UUID) row[0], (UUID) row[1]));
        }
        return articles;
    }

    private Query select(Caller caller, String conditions, String rest) {
        var sql = "select c.* from comment c where " + conditions + limit(caller) + " and ";
        return bind(caller, database.createNativeQuery(sql + rest, Comment.class));
    }

    private static String limit(Caller caller) {
        return caller.categories().isEmpty() ? "" : " and " + IN_CATEGORIES;
    }

    private static Query bind(Caller caller, Query query) {
        return caller.categories().isEmpty() ? query : query.setParameter("limits", caller.categories());
    }

    @SuppressWarnings("unchecked")
    private static List<Comment> rows(Query query) {
        return query.getResultList();
    }
}
