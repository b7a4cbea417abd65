package id.warta.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values of {@code Link}, by RFC 8288. */
public final class Links {
    /** In bytes, for all links of an answer: a proxy's buffer of 4 KB has to take all its headers. */
    private static final int MAX_LENGTH = 1_400;

    private static final int PER_LINK = "Link: \r\n".length();

    private Links() {}

    /** A link with nothing but its relation; both are fit for a header as they are. */
    public static String link(String target, String relation) {
        return "<%s>; rel=\"%s\"".formatted(target, relation);
    }

    /** The links that an answer may have of these: each that still fits, in their order. */
    public static List<String> fitting(List<String> links) {
        var fitting = new ArrayList<String>();
        int length = 0;
        for (var link : links) {
            int more = link.length() + PER_LINK;
            if (length + more <= MAX_LENGTH) {
                fitting.add(link);
                length += more;
            }
        }
        return fitting;
    }

    /** The pages beside a page; none if the next one does not fit, because the previous one alone would say that this is the last. */
    public static List<String> of(UriInfo uri, PageInfo page) {
        var links = new ArrayList<String>();
        add(links, uri, page.next(), "next");
        add(links, uri, page.prev(), "prev");
        var fitting = fitting(links);
        return !links.isEmpty() && !fitting.contains(links.get(0)) ? List.of() : fitting;
    }

    private static void add(List<String> links, UriInfo uri, @Nullable String cursor, String relation) {
        if (cursor != null) {
            var query = new StringJoiner("&");
            uri.getQueryParameters().forEach((name, values) -> {
                if (!name.equals("page") && !name.equals("cursor")) {
                    values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
                }
            });
            query.add("cursor=" + cursor);
            links.add(link(encodePath(uri.getPath()) + "?" + query, relation));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String encodePath(String path) {
        return encode(path).replace("%2F", "/");
    }
}
