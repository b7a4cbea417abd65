/**
 * Finding articles: by words, and what to read next. Owns
 */
@NullMarked
package id.warta.search;

import org.jspecify.annotations.NullMarked;
