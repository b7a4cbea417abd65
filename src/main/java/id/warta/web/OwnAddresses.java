package id.warta.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says where a new document stands by the site's {@code apiUrl}. What the request calls this server is not believed: whoever writes
 * {@code Host} would send others where they like.
 */
public class OwnAddresses {
    private final Root root;

    OwnAddresses(Root root) {
        this.root = root;
    }

    /** Where this server stands for readers. The site, which has a higher rank, says it. */
    public interface Root {
        /** Without a slash at the end. */
        String apiUrl();
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        boolean made = response.getStatus() == 201 || response.getStatus() == 202;
        var location = made ? response.getHeaderString(HttpHeaders.LOCATION) : null;
        if (location != null && location.startsWith("/")) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, root.apiUrl() + location);
        }
    }
}
