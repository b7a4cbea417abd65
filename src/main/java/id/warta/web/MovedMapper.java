package id.warta.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 308 for an old slug: RFC 9110, section 15.4.9. */
class MovedMapper {
    private static final int MAX_QUERY = 2_000; // a proxy's buffer of 4 KB has to take all headers

    private final WebConfig config;

    MovedMapper(WebConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    Response moved(Moved moved, ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var path = Arrays.stream(uri.getRawPath().split("/", -1))
                .map(segment -> renamed(segment, moved))
                .collect(Collectors.joining("/"));
        var query = uri.getRawQuery() == null || uri.getRawQuery().length() > MAX_QUERY ? "" : "?" + uri.getRawQuery();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, path + query)
                .header(HttpHeaders.CACHE_CONTROL, config.cacheControl())
                .build();
    }

    /** Behind a slug there may be a dot and the name of a form. */
    private static String renamed(String segment, Moved moved) {
        return segment.equals(moved.from()) || segment.startsWith(moved.from() + ".")
                ? moved.to() + segment.substring(moved.from().length())
                : segment;
    }
}
