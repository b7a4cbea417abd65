package id.warta.article;

import id.warta.tag.TagUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Tells tags which articles carry them. Following a tag into another is no new version of an article. */
@ApplicationScoped
class TaggedArticles implements TagUse {
    private final EntityManager database;

    TaggedArticles(EntityManager database) {
        this.database = database;
    }

    @Override
    public long count(UUID tag) {
        return ((Number) database.createNativeQuery("select count(*) from article_tag where tag_id = :tag", Long.class)
                        .setParameter("tag", tag)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long replace(UUID from, UUID to) {
        int doubled = database.createNativeQuery("""
                        delete from article_tag s where s.tag_id = :from and exists (
                            select 1 from article_tag o where o.article_id = s.article_id and o.tag_id = :to)""")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        int replaced = database.createNativeQuery("update article_tag set tag_id = :to where tag_id = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        return (long) doubled + replaced;
    }
}
