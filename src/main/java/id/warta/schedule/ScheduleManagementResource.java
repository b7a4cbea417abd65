package id.warta.schedule;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.input.Parameters;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What will happen by itself. */
@Path("/v1/manage/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Manage articles")
public class ScheduleManagementResource {
    private final MomentRepository moments;
    private final Paging paging;
    private final SecurityIdentity identity;
    private final Clock clock;

    ScheduleManagementResource(MomentRepository moments, Paging paging, SecurityIdentity identity, Clock clock) {
        this.moments = moments;
        this.paging = paging;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed(Scope.ARTICLES_READ)
    @Operation(
            operationId = "listScheduledMoments",
            summary = "List scheduled publications and ends, the soonest first",
            description =
                    "Readers see an article from its very moment on. Those that are `late` come first: they have happened, "
                            + "but the server has not noticed yet.")
    public PageView<ScheduleView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "schedule", given.limit, given.cursor, null);
        parameters.check();
        var now = clock.instant();
        var rows = moments.list(Caller.of(identity).categories(), page);
        return paging.page(page, rows, MomentRepository.Moment::keys, null)
                .map(moment -> new ScheduleView(
                        moment.article(),
                        moment.slug(),
                        moment.headline(),
                        moment.kind(),
                        moment.at(),
                        !moment.at().isAfter(now)));
    }
}
