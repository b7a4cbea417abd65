/**
 * The PostgreSQL that comes with Warta, for installations that have none: unpacked, initialised, started and stopped in the data
 * folder. It owns no table; others ask it only for a running server and how to reach it.
 */
@NullMarked
package id.warta.postgres;

import org.jspecify.annotations.NullMarked;
