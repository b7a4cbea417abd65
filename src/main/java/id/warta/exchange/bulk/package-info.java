/**
 * Bulk uploads: lines of JSON in, a result for each line out, as a stream. It owns no table and writes through {@code exchange} and
 * {@code article}.
 */
@NullMarked
package id.warta.exchange.bulk;

import org.jspecify.annotations.NullMarked;
