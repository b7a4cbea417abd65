package id.warta.category;

import id.warta.access.CategoryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells tokens which categories they are limited to. */
@ApplicationScoped
class TokenCategories implements CategoryLimits {
    private final CategoryRepository categories;

    TokenCategories(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> slugs) {
        var ids = new HashMap<String, UUID>();
        for (String slug : slugs) {
            categories.findBySlug(slug).ifPresent(category -> ids.put(slug, category.id()));
        }
        return ids;
    }

    @Override
    public List<String> slugsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : categories.list("id in ?1 order by slug", ids).stream()
                        .map(Category::slug)
                        .toList();
    }

    @Override
    public List<String> known(int max) {
        return categories.listSlugs(max);
    }
}
