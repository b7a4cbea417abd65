package id.warta.tag;

import id.warta.cache.Delivery;
import id.warta.input.SparseParameters;
import id.warta.managed.PublicDocuments;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Tags, for readers. */
@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagResource {
    private final TagRepository tags;
    private final PublicDocuments documents;

    TagResource(TagRepository tags, PublicDocuments documents) {
        this.tags = tags;
        this.documents = documents;
    }

    @GET
    @Delivery(TagView.class)
    @Operation(
            operationId = "listTags",
            summary = "List tags by name, with the number of their public articles",
            description = "By name. Tags that no public article has are left out.")
    public PageView<TagView> list(@BeanParam ListParameters given) {
        return documents.list(TagRepository.KIND, tags.listedRows(), given);
    }

    @GET
    @Path("{slug}")
    @Delivery(TagView.class)
    @Operation(
            operationId = "getTag",
            summary = "Read a tag",
            description = "A former slug answers 308 with the present one.")
    public TagView get(@RestPath String slug, @BeanParam SparseParameters given) {
        return documents.get(TagRepository.KIND, tags.publicRows(), tags.slugs(), slug);
    }
}
