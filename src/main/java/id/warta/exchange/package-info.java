/** Many stories at once: uploads in bulk, and exports. It owns no table; it writes through the doors of the features. */
@NullMarked
package id.warta.exchange;

import org.jspecify.annotations.NullMarked;
