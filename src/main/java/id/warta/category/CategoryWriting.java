package id.warta.category;

import id.warta.problem.Rejected;
import id.warta.web.SlugChoice;
import id.warta.web.UnknownReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes categories in. */
@ApplicationScoped
public class CategoryWriting {
    private final CategoryRepository categories;
    private final Clock clock;

    CategoryWriting(CategoryRepository categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Creates a category.
     *
     * @throws id.warta.problem.Conflict if the slug is taken
     */
    @Transactional
    public ManagedCategory create(CategoryInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var position = input.position();
        var category = new Category(
                slug,
                input.name(),
                input.description(),
                parent(input.parent()),
                position == null ? 0 : position,
                clock.instant());
        SlugChoice.checkFree(slug, categories::listTaken);
        categories.persistAndFlush(category); // flush here, so that a taken slug fails here and not in the commit
        return ManagedCategory.of(category);
    }

    public boolean isEmpty() {
        return categories.count() == 0;
    }

    private @Nullable Category parent(@Nullable String slug) {
        return slug == null
                ? null
                : categories
                        .findBySlug(slug)
                        .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                                "/parent", "category", slug, categories.listSlugs(UnknownReference.MAX_KNOWN)))));
    }
}
