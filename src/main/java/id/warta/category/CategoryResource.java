package id.warta.category;

import id.warta.problem.NotFound;
import id.warta.web.Delivery;
import id.warta.web.DeliveryParameters;
import id.warta.web.ListParameters;
import id.warta.web.Moved;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.transaction.Transactional;
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
    private final Clock clock;

    CategoryResource(CategoryRepository categories, Paging paging, Clock clock) {
        this.categories = categories;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Delivery(CategoryView.class)
    @Operation(
            operationId = "listCategories",
            summary = "List the root categories, each with the tree below it and how many public articles it has")
    public PageView<CategoryView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "categories", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var roots = paging.page(page, categories.listRoots(page, now), CategoryMapper::keys, null);
        var below = categories.listBelow(
                roots.items().stream().map(CategoryRow::path).toList(), now);
        return roots.map(root -> CategoryMapper.toView(root, below));
    }

    @GET
    @Path("{slug}")
    @Delivery(CategoryView.class)
    @Operation(operationId = "getCategory", summary = "Read a category, with its ancestors and the tree below it")
    public CategoryView get(@RestPath String slug, @BeanParam DeliveryParameters given) {
        var around = categories.listAround(slug, clock.instant());
        return around.stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .map(category -> CategoryMapper.toView(category, around))
                .orElseThrow(() -> absent(slug));
    }

    private RuntimeException absent(String slug) {
        return categories
                .currentSlug(slug)
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> new NotFound("category", slug));
    }
}
