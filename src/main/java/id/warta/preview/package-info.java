/** Links that show an unpublished article to whoever holds them. It owns the table {@code preview_link}; nobody else reads it. */
@NullMarked
package id.warta.preview;

import org.jspecify.annotations.NullMarked;
