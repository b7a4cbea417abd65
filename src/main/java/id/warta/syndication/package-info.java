/**
 * The newsroom in the forms that other programs know: feeds, sitemaps, articles in other vocabularies. It owns the tables {@code
 * feed_departure}, {@code feed_change}, {@code feed_watch} and {@code feed_ping}; nobody asks anything of it.
 */
@NullMarked
package id.warta.syndication;

import org.jspecify.annotations.NullMarked;
