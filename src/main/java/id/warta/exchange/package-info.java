/**
 * Imports of whole sites as jobs, and exports. It owns the tables {@code import_job}, {@code import_record}, {@code import_chunk},
 * {@code attachment} and {@code kept_file}, and writes through the doors of the features.
 */
@NullMarked
package id.warta.exchange;

import org.jspecify.annotations.NullMarked;
