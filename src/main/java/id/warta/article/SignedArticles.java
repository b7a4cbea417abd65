package id.warta.article;

import id.warta.author.AuthorUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Tells authors which articles they sign. Following an author into another is no new version of an article. */
@ApplicationScoped
class SignedArticles implements AuthorUse {
    private final EntityManager database;

    SignedArticles(EntityManager database) {
        this.database = database;
    }

    @Override
    public long count(UUID author) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from article_author where author_id = :author", Long.class)
                        .setParameter("author", author)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long replace(UUID from, UUID to) {
        int doubled = database.createNativeQuery("""
                        delete from article_author s where s.author_id = :from and exists (
                            select 1 from article_author o where o.article_id = s.article_id and o.author_id = :to)""")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        int replaced = database.createNativeQuery("update article_author set author_id = :to where author_id = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        return (long) doubled + replaced;
    }
}
