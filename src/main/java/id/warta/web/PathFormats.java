package id.warta.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Where the ending of a path names the format there is nothing to negotiate, and feed readers say the strangest things in {@code Accept}:
 * it is taken as if they said nothing, and all share one answer of the cache.
 */
@Singleton
class PathFormats {
    private static final int BEFORE_THE_CACHE = Integer.MIN_VALUE + 2;

    void register(@Observes Router router) {
        router.route("/v1/feeds/*").setName("/v1/feeds").order(BEFORE_THE_CACHE).handler(context -> {
            context.request().headers().remove(HttpHeaders.ACCEPT);
            context.next();
        });
    }
}
