/**
 * Reads articles written in Markdown with front matter, one by one or in a zip. It owns no table and gives records to the import or
 * upload that asked.
 */
@NullMarked
package id.warta.exchange.markdown;

import org.jspecify.annotations.NullMarked;
