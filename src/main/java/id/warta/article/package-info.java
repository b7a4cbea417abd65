/**
 * The heart: articles, as editors write them and as readers get them. It owns the tables {@code article}, {@code article_tag}
 * and {@code article_author}; others may ask for an article that is public now.
 */
@NullMarked
package id.warta.article;

import org.jspecify.annotations.NullMarked;
