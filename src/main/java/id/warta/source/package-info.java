/**
 * Sources: which external ids each source of uploads sent, and what becomes of articles that it no longer sends. It owns the tables
 * {@code source_article} and {@code source_upload}.
 */
@NullMarked
package id.warta.source;

import org.jspecify.annotations.NullMarked;
