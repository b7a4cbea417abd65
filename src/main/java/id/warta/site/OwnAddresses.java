package id.warta.site;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says where a new document stands by the site's {@code apiUrl}. What the request calls this server is not believed: whoever writes
 * {@code Host} would send others where they like.
 */
class OwnAddresses {
    private final SiteSettings site;

    OwnAddresses(SiteSettings site) {
        this.site = site;
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        boolean made = response.getStatus() == 201 || response.getStatus() == 202;
        var location = made ? response.getHeaderString(HttpHeaders.LOCATION) : null;
        if (location != null && location.startsWith("/")) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, site.current().apiUrl() + location);
        }
    }
}
