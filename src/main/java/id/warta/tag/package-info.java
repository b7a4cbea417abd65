/** The words under which articles are found. It owns the table {@code tag}; others may find tags by name, or make them, and embed their type. */
@NullMarked
package id.warta.tag;

import org.jspecify.annotations.NullMarked;
