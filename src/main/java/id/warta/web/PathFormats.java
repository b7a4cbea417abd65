package id.warta.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Where the ending of a path names the format there is nothing to negotiate, and feed readers and crawlers say the strangest things in {@code Accept}:
 * it is taken as if they said nothing, and all share one answer of the cache.
 */
@Singleton
class PathFormats {
    private static final Pattern NAMING = Pattern.compile(
            "/v1/feeds/.*|/v1/articles/[^/]*\\.(?:jsonld|ninjs)|/[^/]*\\.(?:xml|txt)|/\\.well-known/.*");
    private static final int BEFORE_THE_CACHE = Integer.MIN_VALUE + 2;

    void register(@Observes Router router) {
        router.route().setName("formats by path").order(BEFORE_THE_CACHE).handler(context -> {
            if (NAMING.matcher(context.request().path()).matches()) {
                context.request().headers().remove(HttpHeaders.ACCEPT);
            }
            context.next();
        });
    }
}
