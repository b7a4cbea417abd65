/** Many stories at once: uploads in bulk, imports of whole sites, and exports. It writes through the doors of the features. */
@NullMarked
package id.warta.exchange;

import org.jspecify.annotations.NullMarked;
