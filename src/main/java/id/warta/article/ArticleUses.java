package id.warta.article;

import id.warta.managed.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;

/** Tells which articles refer to a managed document. An article gets no new version when it follows one document into another. */
@ApplicationScoped
class ArticleUses implements Uses {
    private static final Set<String> MANY = Set.of("author", "tag");

    private final EntityManager database;

    ArticleUses(EntityManager database) {
        this.database = database;
    }

    @Override
    public long count(String kind, UUID id) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from %s where %s_id = :id".formatted(table(kind), kind))
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long replace(String kind, UUID from, UUID to) {
        var table = table(kind);
        int doubled = MANY.contains(kind) ? move("""
                        delete from %1$s s where s.%2$s_id = :from and exists (
                            select 1 from %1$s o where o.article_id = s.article_id and o.%2$s_id = :to)""".formatted(table, kind), from, to) : 0;
        return (long) doubled
                + move("update %1$s set %2$s_id = :to where %2$s_id = :from".formatted(table, kind), from, to);
    }

    private static String table(String kind) {
        return MANY.contains(kind) ? "article_" + kind : "article";
    }

    private int move(String statement, UUID from, UUID to) {
        return database.createNativeQuery(statement)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
