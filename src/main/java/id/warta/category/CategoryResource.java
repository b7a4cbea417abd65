package id.warta.category;

import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.cache.PublicMoments;
import id.warta.input.Parameters;
import id.warta.input.SparseParameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.NotFound;
import id.warta.web.Moved;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Categories, for readers. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryResource {
    private final CategoryRepository categories;
    private final Paging paging;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    CategoryResource(CategoryRepository categories, Paging paging, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.categories = categories;
        this.paging = paging;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Delivery(CategoryView.class)
    @Operation(
            operationId = "listCategories",
            summary = "List the root categories with all below them and the number of public articles",
            description = "Every root category holds its descendants in `children`.")
    public PageView<CategoryView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "categories", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var roots = paging.page(page, categories.listRoots(page, now), CategoryMapper::keys, null);
        var below = categories.listBelow(
                roots.items().stream().map(CategoryRow::path).toList(), now);
        keys.add("categories");
        roots.items().forEach(this::show);
        below.forEach(this::show);
        keys.until(moments.next(now));
        return roots.map(root -> CategoryMapper.toView(root, below));
    }

    @GET
    @Path("{slug}")
    @Delivery(CategoryView.class)
    @Operation(
            operationId = "getCategory",
            summary = "Read a category, with its ancestors and the tree below it",
            description = "With its ancestors and descendants. A former slug answers 308 with the present one.")
    public CategoryView get(@RestPath String slug, @BeanParam SparseParameters given) {
        var now = clock.instant();
        var around = categories.listAround(slug, now);
        var category = around.stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> absent(slug));
        keys.add("categories");
        around.forEach(this::show);
        keys.until(moments.next(category.id(), now));
        return CategoryMapper.toView(category, around);
    }

    private void show(CategoryRow row) {
        keys.add("category", row.id());
        keys.add("articles", row.id());
    }

    private RuntimeException absent(String slug) {
        return categories
                .currentSlug(slug)
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> keys.absent(new NotFound("category", slug)));
    }
}
