/**
 * What every managed kind has in common: slugs with their history, and how documents are created, replaced, patched, merged and
 * deleted. It owns no table of its own and works on the tables that a kind names.
 */
@NullMarked
package id.warta.managed;

import org.jspecify.annotations.NullMarked;
