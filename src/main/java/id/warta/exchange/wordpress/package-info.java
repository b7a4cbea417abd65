/** Reads WordPress exports (WXR 1.0 to 1.2). It owns no table and gives records to the import that asked. */
@NullMarked
package id.warta.exchange.wordpress;

import org.jspecify.annotations.NullMarked;
