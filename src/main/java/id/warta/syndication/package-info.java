/**
 * The newsroom in the forms that other programs know: feeds, sitemaps, articles in the words of schema.org and IPTC. It owns the tables
 * {@code feed_departure}, {@code feed_change}, {@code feed_watch}, {@code feed_ping} and {@code article_month}; nobody asks anything of it.
 */
@NullMarked
package id.warta.syndication;

import org.jspecify.annotations.NullMarked;
