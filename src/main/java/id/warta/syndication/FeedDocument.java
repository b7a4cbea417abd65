package id.warta.syndication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed, whatever format it is written in. All texts are fit for XML, all addresses absolute.
 *
 * @param updated when what it shows last changed
 * @param apiUrl where this server stands, without a slash at the end
 * @param logo null if there is none
 * @param departures articles that readers saw in this feed and that are gone, the latest first
 */
record FeedDocument(
        String id,
        String title,
        String description,
        String url,
        Instant updated,
        String language,
        ZoneId zone,
        String apiUrl,
        FeedItem.Person publisher,
        @Nullable Logo logo,
        List<String> hubs,
        Pages pages,
        List<FeedItem> items,
        List<Departure> departures) {

    /** The newsroom's sign. */
    record Logo(
            String url, @Nullable Integer width, @Nullable Integer height) {}

    /** Where this page and those beside it stand; the first is null if there is only one. */
    record Pages(
            String self,
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next) {}

    /** An article that is gone. */
    record Departure(UUID article, Instant at) {}
}
