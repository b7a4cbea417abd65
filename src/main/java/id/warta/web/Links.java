package id.warta.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages beside a page, by RFC 8288. */
final class Links {
    private Links() {}

    static List<String> of(UriInfo uri, PageInfo page) {
        var links = new ArrayList<String>();
        add(links, uri, page.next(), "next");
        add(links, uri, page.prev(), "prev");
        return links;
    }

    private static void add(List<String> links, UriInfo uri, @Nullable String cursor, String relation) {
        if (cursor != null) {
            var target = uri.getRequestUriBuilder()
                    .replaceQueryParam("page")
                    .replaceQueryParam("cursor", cursor)
                    .build();
            links.add("<%s?%s>; rel=\"%s\"".formatted(target.getRawPath(), target.getRawQuery(), relation));
        }
    }
}
