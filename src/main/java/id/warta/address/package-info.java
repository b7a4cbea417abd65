/**
 * Web addresses of articles, current and former. It owns the table {@code article_path}; imports add to it and sites resolve a
 * path by it.
 */
@NullMarked
package id.warta.address;

import org.jspecify.annotations.NullMarked;
