/**
 * Pages of lists: signed cursors, keysets and the links between pages. It owns no table; repositories ask for a keyset and resources
 * for a page.
 */
@NullMarked
package id.warta.paging;

import org.jspecify.annotations.NullMarked;
