package id.warta.tag;

import id.warta.problem.NotFound;
import id.warta.web.Delivery;
import id.warta.web.DeliveryParameters;
import id.warta.web.ListParameters;
import id.warta.web.Moved;
import id.warta.web.PageView;
import id.warta.web.Paging;
import id.warta.web.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Tags, for readers. */
@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagResource {
    private final TagRepository tags;
    private final Paging paging;
    private final Clock clock;

    TagResource(TagRepository tags, Paging paging, Clock clock) {
        this.tags = tags;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Delivery(TagView.class)
    @Operation(operationId = "listTags", summary = "List tags by name, with how many public articles carry each")
    public PageView<TagView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "tags", given.limit, given.cursor, null);
        parameters.check();
        return paging.page(page, tags.listPublic(page, clock.instant()), TagMapper::keys, null)
                .map(TagMapper::toView);
    }

    @GET
    @Path("{slug}")
    @Delivery(TagView.class)
    @Operation(operationId = "getTag", summary = "Read a tag")
    public TagView get(@RestPath String slug, @BeanParam DeliveryParameters given) {
        return tags.findPublic(slug, clock.instant()).map(TagMapper::toView).orElseThrow(() -> absent(slug));
    }

    private RuntimeException absent(String slug) {
        return tags.currentSlug(slug, clock.instant())
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> new NotFound("tag", slug));
    }
}
