/**
 * The response cache, what answers were made of, and how a server hears of changes. It owns no table; delivery resources name the
 * documents that their answer shows.
 */
@NullMarked
package id.warta.cache;

import org.jspecify.annotations.NullMarked;
