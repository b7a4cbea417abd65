package id.warta.article;

import id.warta.access.Caller;
import id.warta.problem.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a token that is limited to categories inside them. An article without a category is outside. */
@ApplicationScoped
public class CategoryLimit {
    private final EntityManager database;

    CategoryLimit(EntityManager database) {
        this.database = database;
    }

    /** Whether the caller may do in this article's category what its scopes say. */
    public boolean holds(Caller caller, UUID article) {
        if (caller.categories().isEmpty()) {
            return true;
        }
        List<?> category = database.createNativeQuery("select category_id from article where id = :article", UUID.class)
                .setParameter("article", article)
                .getResultList();
        return !category.isEmpty() && admits(caller, (UUID) category.get(0));
    }

    boolean admits(Caller caller, @Nullable UUID category) {
        if (caller.categories().isEmpty()) {
            return true;
        }
        return category != null
                && !database.createNativeQuery("""
                                select 1 from category it join category limit_to
                                    on limit_to.id in (:limits)
                                    and (it.id = limit_to.id or starts_with(it.path, limit_to.path || '/'))
                                where it.id = :category""")
                        .setParameter("limits", caller.categories())
                        .setParameter("category", category)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Stops a caller who would put an article elsewhere.
     *
     * @throws Denied if the category is not among the caller's
     */
    void require(Caller caller, @Nullable UUID category) {
        if (!admits(caller, category)) {
            throw Denied.outsideItsCategories();
        }
    }
}
