package id.warta.category;

import id.warta.access.CategoryLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells tokens which categories they are limited to. */
@ApplicationScoped
class TokenCategories implements CategoryLimits {
    private final CategoryRepository categories;

    TokenCategories(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> slugs) {
        return categories.slugs().idsOf(slugs);
    }

    @Override
    public Map<UUID, String> slugsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : categories.list("id in ?1", ids).stream().collect(Collectors.toMap(Category::id, Category::slug));
    }

    @Override
    public List<String> known(int max) {
        return categories.listSlugs(max);
    }
}
