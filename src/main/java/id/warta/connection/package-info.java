/**
 * What one connection may cost: how many there may be, how slowly they may send and read, and who is at the other end of a proxy.
 * Others ask it for a caller's address; it owns no table.
 */
@NullMarked
package id.warta.connection;

import org.jspecify.annotations.NullMarked;
