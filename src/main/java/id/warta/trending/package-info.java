/**
 * What readers open, and what they open most. It owns the tables whose names begin with {@code article_views}, and
 * {@code article_trending}; who the readers are is neither asked nor kept.
 */
@NullMarked
package id.warta.trending;

import org.jspecify.annotations.NullMarked;
