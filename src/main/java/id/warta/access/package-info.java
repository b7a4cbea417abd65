/** Who is calling and what the caller may do. It owns the table {@code access_token}; others name a {@link id.warta.access.Scope}. */
@NullMarked
package id.warta.access;

import org.jspecify.annotations.NullMarked;
