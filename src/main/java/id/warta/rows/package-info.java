/** How the database is read and locked: statements over JDBC, filters, ids and locks. It owns no table; every repository uses it. */
@NullMarked
package id.warta.rows;

import org.jspecify.annotations.NullMarked;
