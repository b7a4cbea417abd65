package id.warta.article;

import id.warta.category.CategoryUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Tells categories which articles stand in them. Moving with a category is no new version of an article. */
@ApplicationScoped
class CategorisedArticles implements CategoryUse {
    private final EntityManager database;

    CategorisedArticles(EntityManager database) {
        this.database = database;
    }

    @Override
    public long count(UUID category) {
        return database.createQuery("select count(*) from Article a where a.categoryId = :category", Long.class)
                .setParameter("category", category)
                .getSingleResult();
    }

    @Override
    public long replace(UUID from, UUID to) {
        return database.createNativeQuery("update article set category_id = :to where category_id = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
