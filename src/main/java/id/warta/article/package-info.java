/**
 * The heart: articles, their states and history, and how editors write them. It owns the tables {@code article}, {@code
 * article_tag}, {@code article_author}, {@code article_slug} and {@code article_revision}; others may read rows of articles and take
 * articles in.
 */
@NullMarked
package id.warta.article;

import org.jspecify.annotations.NullMarked;
