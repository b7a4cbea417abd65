/** The people who sign articles. It owns the table {@code author}; others may find authors by slug and embed their type. */
@NullMarked
package id.warta.author;

import org.jspecify.annotations.NullMarked;
