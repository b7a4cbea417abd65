/** The sections of the newspaper, a tree. It owns the table {@code category}; others may find categories by slug and embed their type. */
@NullMarked
package id.warta.category;

import org.jspecify.annotations.NullMarked;
