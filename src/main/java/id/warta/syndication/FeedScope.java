package id.warta.syndication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about.
 *
 * @param id a scope of {@code article_listing}, or an article
 * @param feedId never changes, whatever is renamed: an Atom id
 * @param path of the feed, behind {@code /v1/feeds/} and without the ending
 * @param name null for the whole newsroom
 * @param description null for the newsroom's own
 * @param url where the site shows the same
 * @param updatedAt when it was last changed itself, for a feed in which there is nothing else to date
 */
record FeedScope(
        UUID id,
        String feedId,
        String path,
        @Nullable String name,
        @Nullable String description,
        String url,
        Instant updatedAt) {}
