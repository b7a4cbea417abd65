/**
 * Finding articles: by words, and what to read next. Owns {@code article_search}, which triggers keep, and {@code search_word}; reads articles
 * across in SQL.
 */
@NullMarked
package id.warta.search;

import org.jspecify.annotations.NullMarked;
