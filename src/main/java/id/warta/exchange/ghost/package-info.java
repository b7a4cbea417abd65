/** Reads Ghost exports. It owns no table and gives records to the import that asked. */
@NullMarked
package id.warta.exchange.ghost;

import org.jspecify.annotations.NullMarked;
