package id.warta.category;

import id.warta.access.Scope;
import id.warta.problem.Rejected;
import id.warta.web.SlugChoice;
import id.warta.web.UnknownReference;
import id.warta.web.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Categories, for editors. */
@Path("/v1/manage/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Manage categories")
class CategoryManagementResource {
    private final CategoryRepository categories;
    private final Clock clock;

    CategoryManagementResource(CategoryRepository categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Scope.TAXONOMY_WRITE)
    @Operation(operationId = "createCategory", summary = "Create a category")
    @APIResponseSchema(value = ManagedCategory.class, responseCode = "201")
    RestResponse<ManagedCategory> create(CategoryInput input) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var position = input.position();
        var category = new Category(
                slug,
                input.name(),
                input.description(),
                parent(input.parent()),
                position == null ? 0 : position,
                clock.instant());
        categories.persistAndFlush(category); // flush here, so that a taken slug fails here and not in the commit
        return VersionTag.created(URI.create("/v1/categories/" + slug), category.version, ManagedCategory.of(category));
    }

    private @Nullable Category parent(@Nullable String slug) {
        return slug == null
                ? null
                : categories.findBySlug(slug)
                        .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                                "/parent", "category", slug, categories.listSlugs(UnknownReference.MAX_KNOWN)))));
    }
}
