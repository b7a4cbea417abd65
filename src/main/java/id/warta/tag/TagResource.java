package id.warta.tag;

import id.warta.cache.CacheKeys;
import id.warta.cache.Delivery;
import id.warta.cache.PublicMoments;
import id.warta.input.DeliveryParameters;
import id.warta.input.Parameters;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Tags, for readers. */
@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagResource {
    private final TagRepository tags;
    private final Paging paging;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    TagResource(TagRepository tags, Paging paging, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.tags = tags;
        this.paging = paging;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Delivery(TagView.class)
    @Operation(operationId = "listTags", summary = "List tags by name, with how many public articles carry each")
    public PageView<TagView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "tags", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var found = tags.listPublic(page, now);
        keys.add("tags");
        found.stream().limit(page.limit()).forEach(this::show);
        keys.until(moments.next(now));
        return paging.page(page, found, TagMapper::keys, null).map(TagMapper::toView);
    }

    @GET
    @Path("{slug}")
    @Delivery(TagView.class)
    @Operation(operationId = "getTag", summary = "Read a tag")
    public TagView get(@RestPath String slug, @BeanParam DeliveryParameters given) {
        var now = clock.instant();
        var found = tags.findPublic(slug, now).orElseThrow(() -> absent(slug));
        show(found);
        keys.until(moments.next((UUID) found[0], now));
        return TagMapper.toView(found);
    }

    private void show(Object[] row) {
        keys.add("tag", (UUID) row[0]);
        keys.add("articles", (UUID) row[0]);
    }

    private RuntimeException absent(String slug) {
        return tags.currentSlug(slug, clock.instant())
                .filter(current -> !current.equals(slug))
                .<RuntimeException>map(current -> new Moved(slug, current))
                .orElseGet(() -> {
                    keys.until(moments.next(clock.instant()));
                    return keys.absent(new NotFound("tag", slug));
                });
    }
}
