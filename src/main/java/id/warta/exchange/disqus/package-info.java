/** Reads the comments that Disqus exports. It owns no table and gives records to the import that asked. */
@NullMarked
package id.warta.exchange.disqus;

import org.jspecify.annotations.NullMarked;
