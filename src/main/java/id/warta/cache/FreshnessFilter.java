package id.warta.cache;

import id.warta.web.ResourceMethods;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Holds back the answer to a write until no reader of this server gets an older state. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class FreshnessFilter implements ContainerResponseFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ResourceInfo target;
    private final ChangeFeed changes;

    FreshnessFilter(ResourceInfo target, ChangeFeed changes) {
        this.target = target;
        this.changes = changes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!SAFE.contains(request.getMethod()) && response.getStatus() < 400 && !writesLater()) {
            changes.catchUp();
        }
    }

    private boolean writesLater() {
        var method = ResourceMethods.of(target);
        return method != null && method.isAnnotationPresent(WritesLater.class);
    }
}
