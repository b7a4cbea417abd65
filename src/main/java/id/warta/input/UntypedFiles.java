package id.warta.input;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A file that is sent without saying what it is is bytes (RFC 9110, section 8.3), where files are taken. */
class UntypedFiles {
    private static final String IMPORTS = "/v1/manage/imports";

    @ServerRequestFilter(preMatching = true)
    void type(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(IMPORTS)
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
    }
}
