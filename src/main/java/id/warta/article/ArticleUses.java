package id.warta.article;

import id.warta.managed.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Tells which articles refer to a managed document. An article gets no new version when it follows one document into another. */
@ApplicationScoped
class ArticleUses implements Uses {
    private static final Map<String, String> TABLES =
            Map.of("author", "article_author", "tag", "article_tag", "category", "article");

    private final EntityManager database;

    ArticleUses(EntityManager database) {
        this.database = database;
    }

    @Override
    public long count(String kind, UUID id) {
        var table = TABLES.get(kind);
        return table == null
                ? 0
                : ((Number) database.createNativeQuery(
                                        "select count(*) from %s where %s_id = :id".formatted(table, kind))
                                .setParameter("id", id)
                                .getSingleResult())
                        .longValue();
    }

    @Override
    public long replace(String kind, UUID from, UUID to) {
        var table = TABLES.get(kind);
        if (table == null) {
            return 0;
        }
        int doubled = table.equals("article") ? 0 : move("""
                        delete from %1$s s where s.%2$s_id = :from and exists (
                            select 1 from %1$s o where o.article_id = s.article_id and o.%2$s_id = :to)""".formatted(table, kind), from, to);
        return (long) doubled
                + move("update %1$s set %2$s_id = :to where %2$s_id = :from".formatted(table, kind), from, to);
    }

    private int move(String statement, UUID from, UUID to) {
        return database.createNativeQuery(statement)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
