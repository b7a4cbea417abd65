package id.warta.body;

import org.jspecify.annotations.Nullable;

/**
 * What a site lets others show: a player, a map, a post.
 *
 * @param frame the address of its frame; null if it has none
 * @param page where a reader goes to see it
 */
record Embed(String provider, boolean isPost, @Nullable String frame, String page) {}
